package io.groundwork.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Kafka's own clients with nothing of ours around them. */
final class Topics {

    private Topics() {}

    /** Keeps trying through an outage of the broker, as a careful producer does. */
    static KafkaProducer<String, String> producer(Suite suite) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        suite.kafka(),
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        120_000),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Sends one value without headers and waits until the broker has it. */
    static void send(KafkaProducer<String, String> producer, String topic, String key, String value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that a topic holds now. */
    static List<ConsumerRecord<String, String>> readAll(Suite suite, String topic) {
        var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, suite.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** What a field of the value says, by the id of the event, for all events of a type: one that stands twice counts once. */
    static Map<String, String> fieldById(Suite suite, String topic, String type, String field) {
        return readAll(suite, topic).stream()
                .filter(message -> header(message, "ce_type").equals(type))
                .collect(Collectors.toMap(
                        message -> header(message, "ce_id"),
                        message -> JsonMapper.shared()
                                .readTree(message.value())
                                .path(field)
                                .asString(),
                        (one, _) -> one));
    }

    static String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
