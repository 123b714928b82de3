package io.groundwork.messaging.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Waits to become the one relay of its schema, then sends what the outbox holds; outlives outages of database and Kafka.
 *
 * <p>A relay that crashes loses its connection, with it the lock, and another takes over. It begins with the rows the first had
 * not deleted: those may reach Kafka twice, with the same {@code ce_id}.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final RelayConnections connections;
    private final RelayProducers producers;
    private final RelayProperties properties;
    private final RelayStatus status;
    private final String source;
    private final Clock clock;
    private final TopicHolds holds;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    /** @param source CloudEvents source of every event */
    OutboxRelay(
            RelayConnections connections,
            RelayProducers producers,
            RelayProperties properties,
            RelayStatus status,
            String source,
            Clock clock) {
        this.connections = connections;
        this.producers = producers;
        this.properties = properties;
        this.status = status;
        this.source = source;
        this.clock = clock;
        this.holds = new TopicHolds(clock, properties.maxBackoff());
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread running = thread;
        thread = null;
        try {
            if (running != null && !running.join(STOP_TIMEOUT)) {
                log.warn("The relay did not stop in time; its lock goes with its connection");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before listeners start and after they and the web server have stopped, so that their last events still go out. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        Duration backoff = FIRST_BACKOFF;
        while (shouldRun()) {
            try (RelayConnection database = connections.open()) {
                waitForLead(database);
                backoff = FIRST_BACKOFF;
                lead(database);
            } catch (SQLException | DataAccessException | KafkaException e) {
                log.warn("The outbox relay starts over in {} ms: {}", backoff.toMillis(), e.toString());
            } catch (RuntimeException e) {
                log.error("The outbox relay starts over in {} ms", backoff.toMillis(), e);
            }
            pause(jittered(backoff));
            backoff = longer(backoff);
        }
    }

    private void waitForLead(RelayConnection database) {
        while (shouldRun() && !database.tryLead()) {
            status.backlog(database.backlog());
            pause(properties.takeoverInterval());
        }
    }

    private void lead(RelayConnection database) throws SQLException {
        try (BatchSender sender = new BatchSender(producers.open(), source)) {
            log.info("This process relays the outbox now");
            status.active(true);
            new RelayTerm(database, sender, holds, properties, status, this::shouldRun, clock).serve();
        } finally {
            status.active(false);
            status.backlog(null);
        }
    }

    private boolean shouldRun() {
        return stopping.getCount() > 0;
    }

    private void pause(Duration time) {
        try {
            boolean stopped = stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
            log.trace("Paused, stopped: {}", stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private Duration longer(Duration backoff) {
        Duration doubled = backoff.multipliedBy(2);
        return doubled.compareTo(properties.maxBackoff()) > 0 ? properties.maxBackoff() : doubled;
    }

    private static Duration jittered(Duration backoff) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(backoff.toMillis() / 2, backoff.toMillis() + 1));
    }
}
