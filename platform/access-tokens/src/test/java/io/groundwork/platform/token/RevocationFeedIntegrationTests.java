package io.groundwork.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackends;
import io.groundwork.test.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;

/** Each feed here is that of another replica. */
class RevocationFeedIntegrationTests {

    private final Instant now = Clock.systemUTC().instant();

    private final List<ConfigurableApplicationContext> replicas = new ArrayList<>();
    private final String ada = UUID.randomUUID().toString();

    @AfterEach
    void stop() {
        replicas.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void aReplicaThatStartsKnowsWhatWasRevokedBeforeAndOneThatRunsHearsOfIt() {
        TestTopics.create(RevocationTopic.NAME, 3);
        Revocations running = replica().getBean(Revocations.class);
        TestTopics.send(RevocationTopic.NAME, "rubbish", "not a revocation");
        revoke(ada);

        await().atMost(Duration.ofSeconds(2)).until(() -> running.cover(token(ada)));
        assertThat(replica().getBean(Revocations.class).cover(token(ada))).isTrue();
    }

    @Test
    void withKafkaAwayAServiceStartsAndCatchesUp() {
        TestTopics.create(RevocationTopic.NAME, 3);
        Revocations before = replica().getBean(Revocations.class);
        revoke(ada);
        await().until(() -> before.cover(token(ada)));

        TestBackends.of(BackendKind.KAFKA).kill();
        ConfigurableApplicationContext started = replica();
        assertThat(before.cover(token(ada))).as("what is known stays in force").isTrue();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> started.getBean(RevocationFeed.class).age().toMillis() > 1500);

        TestBackends.of(BackendKind.KAFKA).restart();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> started.getBean(Revocations.class).cover(token(ada)));
    }

    @Test
    void aServiceWithoutKafkaRefusesNothing() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RevocationAutoConfiguration.class))
                .run(context ->
                        assertThat(context).hasSingleBean(Revocations.class).doesNotHaveBean(RevocationFeed.class));
    }

    private ConfigurableApplicationContext replica() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        KafkaAutoConfiguration.class, RevocationAutoConfiguration.class)
                .properties(
                        "spring.kafka.bootstrap-servers=" + TestBackends.kafkaBootstrapServers(),
                        "groundwork.security.revocations.start-timeout=2s",
                        "spring.main.banner-mode=off")
                .web(WebApplicationType.NONE)
                .run();
        replicas.add(context);
        return context;
    }

    private void revoke(String subject) {
        TestTopics.send(RevocationTopic.NAME, Tokens.ISSUER + " " + subject, """
                {"issuer": "%s", "subject": "%s", "not_before": "%s", "sessions": [], "expires_at": "%s"}""".formatted(
                        Tokens.ISSUER, subject, now, now.plusSeconds(360)));
    }

    private Jwt token(String subject) {
        return Tokens.of(subject, "s1", now.minusSeconds(10));
    }
}
