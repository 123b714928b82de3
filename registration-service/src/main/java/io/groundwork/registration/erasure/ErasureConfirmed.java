package io.groundwork.registration.erasure;

import java.time.Instant;
import java.util.UUID;

/** A service has erased the person: read from the others, and written for this one. */
record ErasureConfirmed(UUID userId, UUID erasureId, String service, Instant confirmedAt) {}
