package io.groundwork.messaging.relay;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ProducerFactory;

/** Runs a relay in every process that has the outbox, a database it can reach by itself, and Kafka. */
@AutoConfiguration(
        afterName = {
            "io.groundwork.messaging.OutboxAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnBean({JdbcConnectionDetails.class, ProducerFactory.class})
@ConditionalOnBooleanProperty(name = "groundwork.messaging.relay.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RelayProperties.class)
class RelayAutoConfiguration {

    @Bean
    OutboxRelay outboxRelay(
            JdbcConnectionDetails database,
            ProducerFactory<?, ?> kafka,
            RelayProperties properties,
            RelayStatus status,
            Environment environment,
            ObjectProvider<Clock> clock) {
        String application = environment.getProperty("spring.application.name", "application");
        return new OutboxRelay(
                new RelayConnections(database, application),
                new RelayProducers(kafka.getConfigurationProperties()),
                properties,
                status,
                "/" + application,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    RelayStatus outboxRelayStatus(ObjectProvider<Clock> clock) {
        return new RelayStatus(clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    RelayMetrics outboxRelayMetrics(RelayStatus status) {
        return new RelayMetrics(status);
    }
}
