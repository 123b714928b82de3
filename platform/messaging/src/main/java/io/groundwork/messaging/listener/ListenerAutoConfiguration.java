package io.groundwork.messaging.listener;

import io.groundwork.messaging.DeadLetterTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.support.converter.RecordMessageConverter;

/** Sets up Boot's listener containers for events. Each part backs off when the service brings its own. */
@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties({RetryProperties.class, SchemaProperties.class})
class ListenerAutoConfiguration {

    /** Headers of a dead letter come on top of a record that may be as large as the topic allows. */
    private static final int LARGEST_DEAD_LETTER = 8 * 1024 * 1024;

    @Bean
    DefaultKafkaConsumerFactoryCustomizer eventConsumerFactoryCustomizer(Environment environment) {
        return factory -> {
            Map<String, Object> known = factory.getConfigurationProperties();
            Map<String, Object> defaults = new HashMap<>();
            defaults.put(
                    ConsumerConfig.GROUP_ID_CONFIG, environment.getProperty("spring.application.name", "application"));
            defaults.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            defaults.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
            defaults.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
            // A topic that another service creates after us is found this soon.
            defaults.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
            defaults.keySet().removeAll(known.keySet());
            defaults.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
            defaults.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
            factory.updateConfigs(defaults);
        };
    }

    @Bean
    @ConditionalOnMissingBean(RecordMessageConverter.class)
    EventMessageConverter eventMessageConverter(SchemaProperties properties) {
        return new EventMessageConverter(new EventReader(new EventSchemas(properties.schemas())));
    }

    @Bean
    @ConditionalOnMissingBean(ContainerCustomizer.class)
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> eventContainerCustomizer() {
        return container -> {
            container.getContainerProperties().setObservationEnabled(true);
            // How soon a partition that has waited is read again.
            container.getContainerProperties().setPollTimeout(500);
            container.getContainerProperties().setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        };
    }

    @Bean
    @ConditionalOnMissingBean(CommonErrorHandler.class)
    EventErrorHandler eventErrorHandler(
            RetryProperties properties, @Qualifier("deadLetterTemplate") KafkaTemplate<String, byte[]> template) {
        FailedRecords failedRecords =
                new FailedRecords(properties, deadLetters(template), ThreadLocalRandom.current()::nextDouble);
        return new EventErrorHandler(failedRecords);
    }

    /** Sends values as they came. Not a candidate where a service asks for a template. */
    @Bean(defaultCandidate = false)
    KafkaTemplate<String, byte[]> deadLetterTemplate(ProducerFactory<String, byte[]> producerFactory) {
        return new KafkaTemplate<>(
                producerFactory,
                Map.of(
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                        StringSerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST_DEAD_LETTER,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        20_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000));
    }

    private static DeadLetterPublishingRecoverer deadLetters(KafkaTemplate<String, byte[]> template) {
        DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(
                template,
                (received, failure) -> new TopicPartition(DeadLetterTopic.of(received.topic()), received.partition()));
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setAppendOriginalHeaders(false);
        recoverer.setStripPreviousExceptionHeaders(true);
        recoverer.setHeadersFunction((received, failure) -> DeadLetterHeaders.identity(received));
        recoverer.setExceptionHeadersCreator(
                (headers, failure, isKey, names) -> DeadLetterHeaders.failure(headers, failure, names));
        return recoverer;
    }
}
