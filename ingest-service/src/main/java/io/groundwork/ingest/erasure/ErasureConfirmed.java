package io.groundwork.ingest.erasure;

import java.time.Instant;
import java.util.UUID;

/** What goes out on {@code user.events}; the contract is {@code contracts/user.events.schema.json}. */
record ErasureConfirmed(String userId, UUID erasureId, String service, Instant confirmedAt) {}
