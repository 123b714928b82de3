package io.groundwork.platform.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@link Revocations} up to date, on a thread of its own: reads the topic from its beginning and follows it. No consumer
 * group: every replica reads all of it. While Kafka is away, what is known goes on to be refused.
 */
final class RevocationFeed implements AutoCloseable, RevocationTopic.Progress {

    private static final Logger log = LoggerFactory.getLogger(RevocationFeed.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, String>> consumers;
    private final Revocations revocations;
    private final Clock clock;
    private final Closing closing = new Closing();
    private final CountDownLatch current = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<String, String>> open = new AtomicReference<>();
    private volatile Instant upToDateAt;
    private volatile boolean failing;

    RevocationFeed(Supplier<Consumer<String, String>> consumers, Revocations revocations, Clock clock) {
        this.consumers = consumers;
        this.revocations = revocations;
        this.clock = clock;
        this.upToDateAt = clock.instant();
    }

    void start() {
        Thread.ofPlatform().name("revocations").daemon().start(this::run);
    }

    /** False when it was not up to date in time. */
    boolean awaitUpToDate(Duration timeout) throws InterruptedException {
        return current.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** For how long nothing is known of new revocations; a few seconds while all is well. */
    Duration age() {
        return Duration.between(upToDateAt, clock.instant());
    }

    private void run() {
        do {
            try (Consumer<String, String> consumer = consumers.get()) {
                open.set(consumer);
                new RevocationTopic(consumer, revocations, clock).follow(closing, this);
            } catch (WakeupException closed) {
                return;
            } catch (KafkaException broken) {
                away(broken);
            } finally {
                open.set(null);
            }
        } while (!closing.isAskedWithin(PAUSE));
    }

    @Override
    public void upToDate(Instant asOf) {
        upToDateAt = asOf;
        current.countDown();
        if (failing) {
            log.info("Revocations are up to date again");
            failing = false;
        }
    }

    /** One line for each outage, however long. */
    @Override
    public void away(KafkaException cause) {
        if (!failing) {
            log.warn("Revocations cannot be read; those known stay in force: {}", cause.toString());
            failing = true;
        }
    }

    @Override
    public void close() {
        closing.ask();
        Consumer<String, String> consumer = open.get();
        if (consumer != null) {
            consumer.wakeup();
        }
    }
}
