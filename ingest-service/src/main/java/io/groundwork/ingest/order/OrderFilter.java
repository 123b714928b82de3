package io.groundwork.ingest.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows; a null shows all.
 *
 * @param from earliest {@code ordered_at}, inclusive
 * @param to latest {@code ordered_at}, exclusive
 */
record OrderFilter(
        @Nullable String customerId,
        @Nullable Instant from,
        @Nullable Instant to) {}
