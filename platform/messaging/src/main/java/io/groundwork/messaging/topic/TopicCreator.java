package io.groundwork.messaging.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates missing topics before the listeners start. When Kafka is away the service starts all the same, and the topics are
 * created as soon as it is back.
 */
final class TopicCreator implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicCreator.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> connection;
    private final Supplier<List<NewTopic>> topics;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    /**
     * @param connection how an admin client reaches Kafka
     * @param topics asked at start, when all listeners are known
     */
    TopicCreator(Map<String, Object> connection, Supplier<List<NewTopic>> topics) {
        this.connection = new HashMap<>(connection);
        this.topics = topics;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        List<NewTopic> wanted = topics.get();
        if (!wanted.isEmpty() && !create(wanted)) {
            Thread.ofVirtual().name("topic-creator").start(() -> keepTrying(wanted));
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** Before the listener containers. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void keepTrying(List<NewTopic> wanted) {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (create(wanted)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean create(List<NewTopic> wanted) {
        try (Admin admin = Admin.create(connection)) {
            boolean done = await(admin.createTopics(wanted).values());
            admin.close(Duration.ZERO);
            return done;
        } catch (KafkaException e) {
            log.warn("Topics are not created yet: {}", e.toString());
            return false;
        }
    }

    private static boolean await(Map<String, KafkaFuture<Void>> creations) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Map.Entry<String, KafkaFuture<Void>> creation : creations.entrySet()) {
                await(creation.getKey(), creation.getValue(), end - System.nanoTime());
            }
            return true;
        } catch (TimeoutException | ExecutionException e) {
            log.warn("Topics are not created yet, trying again: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void await(String topic, KafkaFuture<Void> creation, long nanos)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            creation.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            log.info("Created topic {}", topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
