package io.groundwork.messaging.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the outbox holds.
 *
 * @param pending rows not yet acknowledged by Kafka
 * @param failed rows that Kafka refuses for good, moved aside
 * @param oldest when the first pending event occurred; null without one
 */
record Backlog(long pending, long failed, @Nullable Instant oldest) {}
