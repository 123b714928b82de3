package io.groundwork.test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Starts the same thing many times at one moment. */
public final class Racing {

    private Racing() {}

    public static <T> List<T> at(int runners, IntFunction<T> work) {
        var start = new CyclicBarrier(runners);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = IntStream.range(0, runners)
                    .mapToObj(runner -> executor.submit((Callable<T>) () -> {
                        start.await();
                        return work.apply(runner);
                    }))
                    .toList();
            return results.stream().map(Racing::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
