package io.groundwork.notification.mail;

import java.time.Duration;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;

/**
 * Notes in the database what has already happened outside. As long as the database does not know of a sent mail it would
 * have it sent again, so an outage is sat out, for a minute at most: well within the lease.
 */
final class PersistentNote {

    private static final int AS_OFTEN_AS_TIME_ALLOWS = Integer.MAX_VALUE - 1;

    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class)
            .delay(Duration.ofMillis(500))
            .timeout(Duration.ofMinutes(1))
            .maxRetries(AS_OFTEN_AS_TIME_ALLOWS)
            .build());

    /** The note has to bear being made twice: its first answer may have been lost. */
    void insist(Runnable note) {
        try {
            retry.execute(() -> {
                note.run();
                return true;
            });
        } catch (RetryException e) {
            throw new IllegalStateException("What was done could not be noted", e);
        }
    }
}
