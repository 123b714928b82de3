package io.groundwork.ingest.intake;

/** A checked record in as few bytes as it needs: a body's records wait in this form until the last one is checked. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and copied nowhere.
record EncodedRecord(String id, String key, byte[] value) {}
