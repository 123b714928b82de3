package io.groundwork.notification.stream;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Measured times. */
final class Latencies {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long measured) {
        nanos.add(measured);
    }

    void clear() {
        nanos.clear();
    }

    Duration percentile(int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return Duration.ofNanos(sorted[(sorted.length - 1) * percent / 100]);
    }

    @Override
    public String toString() {
        return "p50 %d ms, p99 %d ms, at most %d ms"
                .formatted(
                        percentile(50).toMillis(),
                        percentile(99).toMillis(),
                        percentile(100).toMillis());
    }
}
