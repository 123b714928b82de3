package io.groundwork.local.doctor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Topics of the broker, and dead letters ever sent. */
public record TopicCheck(int port) {

    private static final int MILLIS = 5_000;
    private static final String DEAD = ".dlt";

    /** A finding for each thing looked at. */
    public List<Finding> findings() throws InterruptedException {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS))) {
            return List.of(topics(admin), deadLetters(admin));
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return List.of(Finding.bad("topics", "cannot be listed: " + e.getMessage()));
        }
    }

    private static Finding topics(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var names = admin.listTopics().names().get(MILLIS, TimeUnit.MILLISECONDS).stream()
                .filter(name -> !name.endsWith(DEAD))
                .sorted()
                .toList();
        return names.isEmpty()
                ? Finding.note("topics", "none: the services make them when they start")
                : Finding.ok("topics", String.join(", ", names));
    }

    private static Finding deadLetters(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var dead = new TreeMap<String, Long>();
        for (var offset : endOffsets(admin).entrySet()) {
            dead.merge(offset.getKey().topic(), offset.getValue(), Long::sum);
        }
        var counts = dead.entrySet().stream()
                .filter(topic -> topic.getValue() > 0)
                .map(topic -> topic.getKey() + " " + topic.getValue())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? Finding.ok("dead letters", "none") : Finding.note("dead letters", counts);
    }

    private static Map<TopicPartition, Long> endOffsets(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        var names = admin.listTopics().names().get(MILLIS, TimeUnit.MILLISECONDS).stream()
                .filter(name -> name.endsWith(DEAD))
                .toList();
        var partitions =
                admin.describeTopics(names).allTopicNames().get(MILLIS, TimeUnit.MILLISECONDS).values().stream()
                        .flatMap(topic -> partitions(topic).stream())
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(partitions).all().get(MILLIS, TimeUnit.MILLISECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
    }
}
