package io.groundwork.task.task;

import java.time.Duration;
import java.util.stream.IntStream;

/** Times something often enough that its code is compiled. */
final class Latencies {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 40;

    private Latencies() {}

    /** The 95th percentile of one round. */
    static Duration p95(Runnable work) {
        IntStream.range(0, WARM_UP).forEach(_ -> work.run());
        long[] sorted = IntStream.range(0, MEASURED)
                .mapToLong(_ -> nanos(work))
                .sorted()
                .toArray();
        return Duration.ofNanos(sorted[(int) Math.ceil(MEASURED * 0.95) - 1]);
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
