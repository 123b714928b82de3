package io.groundwork.registration.erasure;

import io.groundwork.registration.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param user null once it is complete */
record Erasure(
        ErasureId id,
        @Nullable AccountId user,
        Instant requestedAt,
        @Nullable Instant completedAt) {}
