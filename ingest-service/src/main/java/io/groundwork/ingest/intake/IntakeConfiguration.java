package io.groundwork.ingest.intake;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** A producer of its own: an HTTP caller waits seconds for Kafka, the outbox's relay may wait for minutes. */
    @Bean(defaultCandidate = false)
    KafkaTemplate<String, byte[]> intakeTemplate(
            ProducerFactory<?, ?> shared, IntakeSettings settings, ObservationRegistry observations) {
        var factory = new DefaultKafkaProducerFactory<>(
                shared.getConfigurationProperties(), new StringSerializer(), new ByteArraySerializer());
        var template = new KafkaTemplate<>(factory, impatience(settings.publishTimeout()));
        // Who waits for the acknowledgements says once what went wrong; by default each record would be an error of its
        // own.
        template.setProducerListener(new ProducerListener<>() {});
        template.setObservationEnabled(true);
        template.setObservationRegistry(observations);
        return template;
    }

    @Bean
    Intake intake(
            @Qualifier("intakeTemplate") KafkaTemplate<String, byte[]> template,
            IntakeSettings settings,
            JsonMapper mapper,
            Clock clock,
            Environment environment) {
        String source = "/" + environment.getRequiredProperty("spring.application.name");
        return new Intake(mapper, new TopicPublisher(template, settings.publishTimeout(), source, clock), settings);
    }

    /** The producer gives up before its caller does, so that a record refused with 503 is not sent minutes later. */
    private static Map<String, Object> impatience(Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        return Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                millis / 2,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                millis);
    }
}
