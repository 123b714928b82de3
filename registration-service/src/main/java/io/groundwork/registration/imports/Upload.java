package io.groundwork.registration.imports;

/**
 * How far a file has come.
 *
 * @param received bytes
 * @param complete whether that is all of it
 * @param open whether more of it would be taken
 * @param tail the line that has no end yet
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
record Upload(ImportId id, long received, boolean complete, boolean open, byte[] tail) {}
