package io.groundwork.messaging.deadletter;

import io.groundwork.platform.paging.KeysetPager;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AutoConfiguration(
        afterName = {
            "io.groundwork.messaging.OutboxAutoConfiguration",
            "io.groundwork.messaging.listener.ListenerAutoConfiguration",
            "io.groundwork.platform.paging.PagingAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnBean({JdbcClient.class, KeysetPager.class, KafkaListenerEndpointRegistry.class})
@EnableConfigurationProperties(DeadLetterProperties.class)
class DeadLetterAutoConfiguration {

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, KeysetPager pager) {
        return new DeadLetters(jdbc, pager);
    }

    @Bean
    DeadLetterCollector deadLetterCollector(
            KafkaListenerEndpointRegistry registry,
            ConcurrentKafkaListenerContainerFactory<?, ?> factory,
            DeadLetters deadLetters,
            Environment environment) {
        String application = environment.getProperty("spring.application.name", "application");
        return new DeadLetterCollector(registry, factory, deadLetters, application + "-dead-letters");
    }

    @Bean
    Redrive deadLetterRedrive(
            DeadLetters deadLetters,
            @Qualifier("deadLetterTemplate") KafkaTemplate<String, byte[]> kafka,
            PlatformTransactionManager transactions,
            DeadLetterProperties properties,
            ObjectProvider<Clock> clock) {
        return new Redrive(
                deadLetters,
                kafka,
                new TransactionTemplate(transactions),
                properties,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetters deadLetters, Redrive redrive) {
        return new DeadLetterController(deadLetters, redrive);
    }
}
