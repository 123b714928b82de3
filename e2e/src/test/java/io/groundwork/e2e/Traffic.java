package io.groundwork.e2e;

import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;

/** What the demo does, over and over, by several callers at once, and an exact memory of all that was accepted. */
final class Traffic implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final int LARGE_EVERY = 5;

    final String run = UUID.randomUUID().toString().substring(0, 8);
    final Queue<String> people = new ConcurrentLinkedQueue<>();
    final Queue<String> taskIds = new ConcurrentLinkedQueue<>();
    final Queue<String> orders = new ConcurrentLinkedQueue<>();
    final Queue<String> largeOrders = new ConcurrentLinkedQueue<>();
    final Queue<String> clicks = new ConcurrentLinkedQueue<>();

    private final Caller user;
    private final String projectId;
    private final KafkaProducer<String, String> kafka;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Future<?>> workers = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;

    Traffic(Suite suite, Caller user, String projectId) {
        this.user = user;
        this.projectId = projectId;
        this.kafka = Topics.producer(suite);
    }

    void start() {
        repeat(this::createTask);
        repeat(this::createTask);
        repeat(this::registerByKafka);
        repeat(this::registerByRest);
        repeat(this::order);
        repeat(this::click);
    }

    /** Lets what is under way come to its end; fails when something was refused for good. */
    void stop() throws ExecutionException, InterruptedException {
        running = false;
        for (var worker : workers) {
            worker.get();
        }
        kafka.flush();
    }

    private void repeat(IntConsumer work) {
        workers.add(executor.submit(() -> {
            for (int i = 0; running; i++) {
                work.accept(i);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }));
    }

    private void createTask(int i) {
        var key = UUID.randomUUID().toString();
        var body = "{\"project_id\":\"%s\",\"title\":\"%s\"}".formatted(projectId, key);
        taskIds.add(user.post("/api/v1/tasks", body, key, 201).json().path("id").asString());
    }

    private void registerByKafka(int i) {
        var email = "kafka-" + run + "-" + i + "@example.com";
        var value = "{\"message_id\":\"%s\",\"email\":\"%s\",\"display_name\":\"Kafka\"}".formatted(email, email);
        publish("registration.requests", email, value);
        people.add(email);
    }

    private void registerByRest(int i) {
        var email = "rest-" + run + "-" + i + "@example.com";
        var body =
                "{\"email\":\"%s\",\"password\":\"a long enough password\",\"display_name\":\"Rest\"}".formatted(email);
        user.post("/api/v1/registrations", body, UUID.randomUUID().toString(), 202);
        people.add(email);
        // Hashing a password is meant to be slow; the others shall not starve beside it.
        LockSupport.parkNanos(PAUSE.multipliedBy(5).toNanos());
    }

    private void order(int i) {
        var id = "e2e-" + run + "-" + i;
        var large = i % LARGE_EVERY == 0;
        publish("orders", id, Orders.json(id, large ? "10000.01" : "10000.00"));
        orders.add(id);
        if (large) {
            largeOrders.add(id);
        }
    }

    private void click(int i) {
        var id = "e2e-" + run + "-" + i;
        publish("clickstream", "e2e-" + run, clickJson(id));
        clicks.add(id);
    }

    private String clickJson(String id) {
        return "{\"event_id\":\"%s\",\"user_id\":\"e2e-%s\",\"url\":\"/\",\"occurred_at\":\"2026-03-01T12:00:00Z\"}"
                .formatted(id, run);
    }

    private void publish(String topic, String key, String value) {
        Topics.send(kafka, topic, key, value);
    }

    @Override
    public void close() {
        running = false;
        executor.shutdownNow();
        kafka.close(Duration.ofSeconds(5));
    }
}
