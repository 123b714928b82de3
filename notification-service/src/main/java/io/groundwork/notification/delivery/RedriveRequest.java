package io.groundwork.notification.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which dead deliveries of the caller to begin anew; the oldest first, 1000 unless said otherwise. */
record RedriveRequest(
        @Size(min = 1, max = 10_000) @Nullable List<UUID> ids,
        @Nullable UUID subscriptionId,
        @Nullable String topic,
        @Nullable String messageId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Min(1) @Max(100_000) @Nullable Integer limit,
        @Nullable Boolean dryRun) {

    int limitOrUsual() {
        return limit == null ? 1000 : limit;
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
