package io.groundwork.platform.token;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Keeps the revoked tokens, and reads them from Kafka where the service has it. */
@AutoConfiguration(
        afterName = {
            "io.groundwork.platform.time.ClockAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
class RevocationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Revocations revocations(ObjectProvider<Clock> clock) {
        return new Revocations(clock.getIfAvailable(Clock::systemUTC));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConsumerFactory.class)
    @ConditionalOnBean(ConsumerFactory.class)
    @ConditionalOnBooleanProperty(name = "groundwork.security.revocations.enabled", matchIfMissing = true)
    @EnableConfigurationProperties(RevocationProperties.class)
    static class Feed {

        @Bean(initMethod = "start")
        RevocationFeed revocationFeed(
                ConsumerFactory<?, ?> kafka, Revocations revocations, ObjectProvider<Clock> clock) {
            Map<String, Object> settings = settings(kafka);
            return new RevocationFeed(() -> consumer(settings), revocations, clock.getIfAvailable(Clock::systemUTC));
        }

        @Bean
        RevocationStart revocationStart(RevocationFeed feed, RevocationProperties properties) {
            return new RevocationStart(feed, properties.startTimeout());
        }

        @Bean
        RevocationMetrics revocationMetrics(RevocationFeed feed, Revocations revocations) {
            return new RevocationMetrics(feed, revocations);
        }

        private static Consumer<String, String> consumer(Map<String, Object> settings) {
            return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        }

        /** Where and how to reach Kafka is the service's; how to read is ours. */
        private static Map<String, Object> settings(ConsumerFactory<?, ?> kafka) {
            Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
            settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
            settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
            settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
            settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
            settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            // Who reads must not create the topic: it would not be a compacted one.
            settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
            settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
            settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) RevocationTopic.PATIENCE.toMillis());
            settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "revocations");
            return settings;
        }
    }
}
