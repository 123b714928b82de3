package io.groundwork.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.CommonLoggingErrorHandler;

class MessagingAutoConfigurationTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withPropertyValues("spring.application.name=orders-service", "spring.kafka.bootstrap-servers=localhost:1")
            .withConfiguration(AutoConfigurations.of(
                    OutboxAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class));

    @Test
    void withoutADatabaseThereIsNoOutbox() {
        context.run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(Outbox.class));
    }

    @Test
    void aServiceMayBringItsOwnInbox() {
        context.withUserConfiguration(OwnInbox.class)
                .run(it ->
                        assertThat(it).hasNotFailed().hasSingleBean(Inbox.class).hasSingleBean(Outbox.class));
    }

    @Test
    void theGroupIsTheNameOfTheService() {
        kafka().run(it -> assertThat(consumerSettings(it))
                .containsEntry("group.id", "orders-service")
                .containsEntry("auto.offset.reset", "earliest"));
    }

    @Test
    void aServiceMayNameItsOwnGroup() {
        kafka().withPropertyValues("spring.kafka.consumer.group-id=mine")
                .run(it -> assertThat(consumerSettings(it)).containsEntry("group.id", "mine"));
    }

    @Test
    void theTemplateOfBootStaysTheOneAServiceGets() {
        kafka().run(it -> assertThat(it.getBeanProvider(KafkaTemplate.class).getIfUnique())
                .isSameAs(it.getBean("kafkaTemplate")));
    }

    @Test
    void aServiceMayHandleErrorsItself() {
        kafka().withBean(CommonErrorHandler.class, CommonLoggingErrorHandler::new)
                .run(it -> assertThat(it).hasSingleBean(CommonErrorHandler.class));
    }

    private ApplicationContextRunner kafka() {
        return context.withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class))
                .withConfiguration(AutoConfigurations.of(listenerConfiguration()));
    }

    private static Map<String, Object> consumerSettings(ApplicationContext context) {
        ConsumerFactory<?, ?> factory = context.getBean(ConsumerFactory.class);
        return factory.getConfigurationProperties();
    }

    private static Class<?> listenerConfiguration() {
        try {
            return Class.forName("io.groundwork.messaging.listener.ListenerAutoConfiguration");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnInbox {

        @Bean
        DataSource dataSource() {
            return mock();
        }

        @Bean
        Inbox ownInbox() {
            return new Inbox(mock(), mock());
        }

        @Bean
        MessagingMigration messagingMigration() {
            return mock();
        }
    }
}
