package io.groundwork.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Compares how long two kinds of work take, in a random order so that whatever drifts hits both alike. A thousand samples of each hold
 * the medians to five milliseconds; a few, on a machine that is busy with other tests, to that and a fifth of the time itself.
 */
public final class SameTime {

    public static final int ENOUGH = 1000;

    private static final int WARM_UP = 5;
    private static final Duration BOUND = Duration.ofMillis(5);

    private SameTime() {}

    /** How long the work takes, in nanoseconds. */
    public static long of(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** Asserts that both take as long; each gives the nanoseconds of one sample. */
    public static void assertAlike(String what, int samples, LongSupplier known, LongSupplier unknown) {
        LongStream.generate(known).limit(WARM_UP).forEach(_ -> {});
        LongStream.generate(unknown).limit(WARM_UP).forEach(_ -> {});
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();
        for (boolean next : inRandomOrder(samples)) {
            (next ? ofKnown : ofUnknown).add((next ? known : unknown).getAsLong());
        }
        assertAlike(what, median(ofKnown), median(ofUnknown), samples);
    }

    private static void assertAlike(String what, Duration known, Duration unknown, int samples) {
        System.out.printf(
                "%s: medians of %d samples each: known %.1f ms, unknown %.1f ms%n",
                what, samples, known.toNanos() / 1e6, unknown.toNanos() / 1e6);
        Duration noise = samples >= ENOUGH ? Duration.ZERO : known.plus(unknown).dividedBy(10);
        assertThat(known.minus(unknown).abs()).as(what).isLessThan(BOUND.plus(noise));
    }

    /** As often true as false. */
    private static List<Boolean> inRandomOrder(int samples) {
        List<Boolean> order = new ArrayList<>(
                IntStream.range(0, 2 * samples).mapToObj(i -> i % 2 == 0).toList());
        Collections.shuffle(order, new Random(samples));
        return order;
    }

    private static Duration median(List<Long> nanos) {
        return Duration.ofNanos(nanos.stream().sorted().toList().get(nanos.size() / 2));
    }
}
