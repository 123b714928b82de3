package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts Kafka's acknowledgements of one body; the first failure ends the wait. Fed by the producer's thread. */
final class Acknowledgements implements BiConsumer<@Nullable Object, @Nullable Throwable> {

    private static final Logger log = LoggerFactory.getLogger(Acknowledgements.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AtomicInteger outstanding;
    private final CompletableFuture<@Nullable Void> all = new CompletableFuture<>();

    Acknowledgements(int expected) {
        outstanding = new AtomicInteger(expected);
        if (expected == 0) {
            all.complete(null);
        }
    }

    @Override
    public void accept(@Nullable Object sent, @Nullable Throwable failure) {
        if (failure != null) {
            all.completeExceptionally(failure);
        } else if (outstanding.decrementAndGet() == 0) {
            all.complete(null);
        }
    }

    boolean hasFailed() {
        return all.isCompletedExceptionally();
    }

    void await(Duration timeout) {
        try {
            all.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private ProblemException unavailable(Exception cause) {
        log.warn("Kafka has not acknowledged {} records", outstanding.get(), cause);
        return new ProblemException(
                        CommonProblem.UNAVAILABLE,
                        "The records could not all be published. Send the same body again: what has arrived is recognised.",
                        cause)
                .withHeader("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
    }
}
