package io.groundwork.messaging;

import io.groundwork.platform.id.Ids;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two tables: what goes out with a transaction and what has come in. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
        })
@ConditionalOnBean({DataSource.class, JdbcTemplate.class, PlatformTransactionManager.class})
@EnableConfigurationProperties(InboxProperties.class)
class OutboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MessagingMigration messagingMigration(DataSource dataSource) {
        return new MessagingMigration(dataSource);
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(
            JdbcTemplate jdbc, OutboxWaker waker, ObjectProvider<CurrentTrace> trace, ObjectProvider<Clock> clock) {
        return new Outbox(
                new OutboxTable(jdbc),
                waker,
                trace.getIfAvailable(() -> () -> null),
                Ids::next,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    OutboxWaker outboxWaker(JdbcTemplate jdbc) {
        return new OutboxWaker(
                jdbc,
                Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("outbox-waker").factory()));
    }

    @Bean
    OutboxCommitListener outboxCommitListener() {
        return new OutboxCommitListener();
    }

    @Bean
    @ConditionalOnMissingBean
    Inbox inbox(JdbcTemplate jdbc, PlatformTransactionManager transactionManager) {
        return new Inbox(jdbc, new TransactionTemplate(transactionManager));
    }

    @Bean
    EventTraces eventTraces(JdbcTemplate jdbc) {
        return new EventTraces(JdbcClient.create(jdbc));
    }

    @Bean
    InboxPurge inboxPurge(JdbcTemplate jdbc, InboxProperties properties) {
        return new InboxPurge(jdbc, properties);
    }

    @Bean
    @ConditionalOnBean({Tracer.class, Propagator.class})
    CurrentTrace currentTrace(Tracer tracer, Propagator propagator) {
        return new MicrometerTrace(tracer, propagator);
    }
}
