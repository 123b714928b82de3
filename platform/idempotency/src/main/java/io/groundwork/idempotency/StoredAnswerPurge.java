package io.groundwork.idempotency;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Removes expired answers now and then, some at a time. Replicas may do it at once: they skip each other's rows. */
final class StoredAnswerPurge implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StoredAnswerPurge.class);

    private final StoredAnswers answers;
    private final Duration interval;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    StoredAnswerPurge(StoredAnswers answers, Duration interval) {
        this.answers = answers;
        this.interval = interval;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        Thread.ofVirtual().name("stored-answer-purge").start(() -> run(stop));
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void run(CountDownLatch stop) {
        try {
            while (!stop.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                purge();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void purge() {
        try {
            int removed = 0;
            for (int some = answers.purge(); some > 0 && isRunning(); some = answers.purge()) {
                removed += some;
            }
            log.debug("Removed {} expired answers", removed);
        } catch (DataAccessException e) {
            log.warn("Expired answers are removed later: {}", e.toString());
        }
    }
}
