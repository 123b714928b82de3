package io.groundwork.ingest.erasure;

import java.util.UUID;

/** What the request says, as far as this service reads it. */
record ErasureRequested(String userId, UUID erasureId) {}
