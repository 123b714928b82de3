package io.groundwork.platform.problem;

/**
 * One thing wrong with the input.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) in wire names: {@code /lines/0/quantity}; the empty string is the whole
 *     body; a query parameter or path variable is {@code /name}
 * @param detail what, in words for the sender
 */
public record InvalidField(String pointer, String detail) {}
