package io.groundwork.ingest.intake;

/**
 * The answer to a body that was taken in.
 *
 * @param accepted how many records Kafka has acknowledged
 */
public record Accepted(int accepted) {}
