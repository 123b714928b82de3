package io.groundwork.registration.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param name what its owner calls the device */
record PasskeyResponse(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
