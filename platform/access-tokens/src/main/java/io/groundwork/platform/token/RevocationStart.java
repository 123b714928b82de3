package io.groundwork.platform.token;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Holds the start of the web server back until the revocations there are have been read, for a while: with Kafka away a service
 * must start all the same.
 */
final class RevocationStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RevocationStart.class);

    private final RevocationFeed feed;
    private final Duration timeout;
    private volatile boolean running;

    RevocationStart(RevocationFeed feed, Duration timeout) {
        this.feed = feed;
        this.timeout = timeout;
    }

    @Override
    public void start() {
        running = true;
        try {
            if (!feed.awaitUpToDate(timeout)) {
                log.warn("Starting without the revocations: Kafka did not answer within {}", timeout);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After topics are created, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
