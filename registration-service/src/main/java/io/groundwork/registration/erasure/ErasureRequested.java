package io.groundwork.registration.erasure;

import java.time.Instant;
import java.util.UUID;

record ErasureRequested(UUID userId, UUID erasureId, Instant requestedAt) {}
