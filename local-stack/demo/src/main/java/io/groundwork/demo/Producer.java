package io.groundwork.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Bare JSON values without a single header, as any producer in any language would send them. */
final class Producer implements AutoCloseable {

    private final KafkaProducer<String, String> kafka;
    private final ArrayList<Future<?>> sent = new ArrayList<>();

    Producer(String bootstrapServers) {
        kafka = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG, 5,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000),
                new StringSerializer(),
                new StringSerializer());
    }

    void send(String topic, String key, String value) {
        sent.add(kafka.send(new ProducerRecord<>(topic, key, value)));
    }

    /** Waits until the broker has taken all. */
    void flush() {
        kafka.flush();
        try {
            for (var result : sent) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw new DemoFailure("Kafka did not take a message: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", e);
        }
        sent.clear();
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(5));
    }
}
