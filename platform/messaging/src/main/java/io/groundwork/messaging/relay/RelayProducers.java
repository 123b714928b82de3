package io.groundwork.messaging.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes a producer for each term of an active relay, so that nothing of an earlier term is still in its buffer. */
final class RelayProducers {

    private final Map<String, Object> configuration;

    /** @param connection how this service reaches Kafka */
    RelayProducers(Map<String, Object> connection) {
        configuration = new HashMap<>(connection);
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        // A batch that expires while its successors go through would break the order of its keys: never give up.
        configuration.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        // Longest wait for a topic that is not known (yet): other topics wait behind it, again after each hold.
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
    }

    Producer<String, byte[]> open() {
        return new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    }
}
