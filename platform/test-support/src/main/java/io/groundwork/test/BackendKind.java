package io.groundwork.test;

/** What a test may ask for. */
public enum BackendKind {
    POSTGRES,
    KAFKA,
    REDIS
}
