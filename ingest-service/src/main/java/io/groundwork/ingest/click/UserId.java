package io.groundwork.ingest.click;

/** Whoever views pages, as the producer names them: an account, a device or an address. */
record UserId(String value) {}
