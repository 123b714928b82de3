package io.groundwork.registration.imports;

/**
 * Some of a file, as it goes into the database at once.
 *
 * @param bytes that came
 * @param feeds line feeds among them
 * @param rows lines that are not blank
 * @param lines each with a line feed after it
 * @param tail the line that has no end yet
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
record Piece(long bytes, int feeds, int rows, byte[] lines, byte[] tail) {}
