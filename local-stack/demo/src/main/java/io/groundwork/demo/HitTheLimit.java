package io.groundwork.demo;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One caller asks too much, is told to wait, waits, and is served again. */
final class HitTheLimit implements Step {

    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 100;

    @Override
    public String name() {
        return "Hit the rate limit";
    }

    @Override
    public String run(Visit visit) {
        for (int round = 1; round <= ROUNDS; round++) {
            var refused = storm(visit.client());
            if (refused != null) {
                return backOff(visit.client(), refused);
            }
        }
        throw new DemoFailure(ROUNDS * AT_ONCE + " requests and never a 429");
    }

    private static @Nullable Answer storm(Api client) {
        Callable<Answer> call = () -> client.getOnce("/api/v1/clicks/top");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = executor.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(_ -> call).toList());
            for (var answer : answers) {
                if (answer.get().status() == 429) {
                    return answer.get();
                }
            }
            return null;
        } catch (ExecutionException e) {
            throw new DemoFailure("a request failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", e);
        }
    }

    private static String backOff(Api client, Answer refused) {
        refused.expectProblem(429);
        var seconds = Integer.parseInt(refused.header("Retry-After"));
        DemoFailure.unless(!refused.header("RateLimit").isEmpty(), "the 429 has no RateLimit header");
        Await.pause(Duration.ofSeconds(seconds));
        client.getOnce("/api/v1/clicks/top").expect(200);
        return "429 with Retry-After: " + seconds + ", then 200 again";
    }
}
