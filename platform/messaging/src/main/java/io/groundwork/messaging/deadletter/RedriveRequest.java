package io.groundwork.messaging.deadletter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are to be sent again; the conditions that are given all apply.
 *
 * @param topic where they failed
 * @param ids these and no others
 * @param since failed then or later
 * @param limit at most as many, the oldest first; 100 when not given
 * @param dryRun only counts
 */
record RedriveRequest(
        @Nullable String topic,
        @Nullable @Size(min = 1, max = 1000) List<UUID> ids,
        @Nullable Instant since,
        @Nullable @Min(1) @Max(1000) Integer limit,
        @Nullable Boolean dryRun) {

    private static final int DEFAULT_LIMIT = 100;

    int limitOrDefault() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
