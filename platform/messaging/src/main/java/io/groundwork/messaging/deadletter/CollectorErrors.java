package io.groundwork.messaging.deadletter;

import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** A dead letter that fails has nowhere to go: it waits for the database, and is only logged when it is itself at fault. */
final class CollectorErrors {

    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final double FACTOR = 2;

    private CollectorErrors() {}

    static DefaultErrorHandler handler() {
        ExponentialBackOff untilItPasses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, FACTOR);
        untilItPasses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        FixedBackOff twice = new FixedBackOff(FIRST_PAUSE_MILLIS, 1);
        DefaultErrorHandler handler = new DefaultErrorHandler(untilItPasses);
        handler.setBackOffFunction((received, failure) -> isItsOwnFault(failure) ? twice : untilItPasses);
        return handler;
    }

    private static boolean isItsOwnFault(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof NonTransientDataAccessException) {
                return true;
            }
        }
        return false;
    }
}
