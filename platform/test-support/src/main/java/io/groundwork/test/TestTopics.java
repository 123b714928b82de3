package io.groundwork.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to and reads from topics as a program outside would, without the platform's own code. */
public final class TestTopics {

    private static final KafkaProducer<String, String> PRODUCER = producer();

    /** One whose readers take turns: to make a consumer takes longer than to read. */
    private static final KafkaConsumer<String, String> CONSUMER = consumer();

    private TestTopics() {}

    /** Creates a topic unless it is there. */
    public static void create(String topic, int partitions) {
        try (var admin = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestBackends.kafkaBootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends one value without headers and waits until it is written. */
    public static void send(String topic, String key, String value) {
        send(topic, key, value, Map.of());
    }

    /** Sends one value with headers, such as {@code ce_id}, and waits until it is written. */
    public static void send(String topic, String key, String value, Map<String, String> headers) {
        var message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(message);
    }

    /** Sends a prepared record, for instance to a partition of choice, and waits until it is written. */
    public static void send(ProducerRecord<String, String> message) {
        try {
            PRODUCER.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything a topic holds now, partition by partition; empty when there is no such topic. */
    public static List<ConsumerRecord<String, String>> readAll(String topic) {
        synchronized (CONSUMER) {
            var partitions = partitions(topic);
            CONSUMER.assign(partitions);
            CONSUMER.seekToBeginning(partitions);
            var ends = CONSUMER.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(p -> CONSUMER.position(p) < ends.getOrDefault(p, 0L))) {
                CONSUMER.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** What {@link #readAll} gives, only of one key. */
    public static List<ConsumerRecord<String, String>> readAll(String topic, String key) {
        return readAll(topic).stream().filter(r -> key.equals(r.key())).toList();
    }

    /** Text of a header of a record; empty text when it has none. */
    public static String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static List<TopicPartition> partitions(String topic) {
        var known = CONSUMER.listTopics().getOrDefault(topic, List.of());
        return known.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
    }

    private static KafkaProducer<String, String> producer() {
        var properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBackends.kafkaBootstrapServers());
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "30000");
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer() {
        var properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBackends.kafkaBootstrapServers());
        // What the last reader left waiting for more shall not keep the next one waiting.
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    }
}
