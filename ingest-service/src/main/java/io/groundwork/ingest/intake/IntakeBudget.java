package io.groundwork.ingest.intake;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.util.unit.DataSize;

/**
 * Bytes of all bodies that are being taken in at this moment: the heap holds a few large ones or many small ones, not many
 * large ones. Safe for concurrent use.
 */
final class IntakeBudget {

    private final AtomicLong used = new AtomicLong();
    private final long limit;

    IntakeBudget(DataSize limit) {
        this.limit = limit.toBytes();
    }

    /**
     * Counts bytes in; they are to be given back also when this fails.
     *
     * @throws ProblemException 503 beyond the limit
     */
    void take(long bytes) {
        if (used.addAndGet(bytes) > limit) {
            throw new ProblemException(
                            CommonProblem.UNAVAILABLE, "Too much is being sent at once. Send it again shortly.")
                    .withHeader("Retry-After", "1");
        }
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
    }
}
