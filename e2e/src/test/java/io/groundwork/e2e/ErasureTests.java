package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

/** Whoever leaves is gone: from every table, cache and log, whatever is killed meanwhile. What may stay is in ADR 30. */
@RunningSuite
class ErasureTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ACCESS_TOKEN = Duration.ofMinutes(5);
    private static final Duration CACHED = Duration.ofSeconds(61);
    private static final Duration KAFKA_KEEPS = Duration.ofDays(7);
    private static final Duration KAFKA_KEEPS_DEAD = Duration.ofDays(14);

    /** Ids that name nobody any more, and hashes that only recognise one that is known. */
    private static final Set<String> LAWFUL = Set.of(
            "registration.audit_entry: id",
            "registration.revocation: id",
            "ingest.erased_person: SHA-256 of id",
            "notification.erased_person: SHA-256 of id");

    @Test
    void nobodyFindsWhoHasLeft(Suite suite) throws Exception {
        var life = FullLife.lead(suite);
        var me = life.caller().get("/api/v1/users/me");
        var accepted = FullLife.ok(
                life.caller().with("If-Match", me.header("ETag")).send("DELETE", "/api/v1/users/me", ""), 202);
        var begun = Instant.now();
        var address = accepted.header("Location");
        assertThat(accepted.json().path("state").asString()).isEqualTo("requested");

        var pid = suite.pid("notification-service");
        suite.kill("notification-service");
        suite.awaitRecovery("notification-service", pid);
        awaitComplete(suite, address);
        var took = Duration.between(begun, Instant.now());

        var traces = Traces.of(suite, life.texts());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(traces.inTables()).isSubsetOf(LAWFUL));
        assertThat(traces.inTables()).isEqualTo(LAWFUL);
        assertTombstonesSayNothing(suite, life.id());
        assertOnlyCachesThatRunOut(suite, traces);
        assertThat(traces.inLogs()).isEmpty();
        assertTopicsRunOut(suite, traces);
        assertThat(life.friend().get("/api/v1/notifications?limit=200").text())
                .contains("order.high-value", "deleted-user");
        try (var connection = Databases.connect(suite)) {
            System.out.printf(
                    "Erased in %d ms with notification-service killed; searched %d tables for %d forms%n",
                    took.toMillis(),
                    Traces.tables(connection).size(),
                    traces.forms().size());
        }
    }

    private static void awaitComplete(Suite suite, String address) {
        var anybody = new Http(suite.url());
        await().atMost(PATIENCE).untilAsserted(() -> {
            var erasure = FullLife.ok(anybody.get(address), 200).json();
            assertThat(erasure.path("state").asString()).as(erasure.toString()).isEqualTo("complete");
            assertThat(erasure.path("services").findValuesAsString("state"))
                    .hasSize(4)
                    .containsOnly("confirmed");
        });
    }

    private static void assertTombstonesSayNothing(Suite suite, String id) throws Exception {
        try (var connection = Databases.connect(suite);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        """
                        select (select count(*) from registration.audit_entry
                                where address is not null and '%1$s' in (actor, subject)),
                               (select max(expires_at) <= now() + interval '%2$d seconds' from registration.revocation
                                where subject = '%1$s')""".formatted(id, ACCESS_TOKEN.plusMinutes(2).toSeconds()))) {
            row.next();
            assertThat(row.getInt(1)).as("network addresses in the audit log").isZero();
            assertThat(row.getBoolean(2))
                    .as("the revocation outlives the last token")
                    .isTrue();
        }
    }

    /** Named by the id alone, and gone within a minute by themselves. */
    private static void assertOnlyCachesThatRunOut(Suite suite, Traces traces) throws IOException {
        try (var redis = new Redis(suite.port("REDIS"))) {
            for (var found : traces.inRedis().entrySet()) {
                var forms =
                        found.getKey().startsWith("ingest:{clicks}:erased") ? Set.of("SHA-256 of id") : Set.of("id");
                assertThat(found.getValue()).as(found.getKey()).isEqualTo(forms);
                if (forms.contains("id")) {
                    assertThat(redis.timeToLive(found.getKey()))
                            .as(found.getKey())
                            .isLessThan(CACHED.toMillis())
                            .isNotEqualTo(-1);
                }
            }
        }
    }

    /** Kafka cannot forget one record; a topic that has more than an id forgets all of them within two weeks. */
    private static void assertTopicsRunOut(Suite suite, Traces traces) throws Exception {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, suite.kafka());
        try (var admin = Admin.create(settings)) {
            var resources = admin.listTopics().names().get().stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .collect(Collectors.toList());
            for (var topic : admin.describeConfigs(resources).all().get().entrySet()) {
                var found = found(suite, traces, topic.getKey().name());
                var policy =
                        topic.getValue().get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
                var retention = Long.parseLong(
                        topic.getValue().get(TopicConfig.RETENTION_MS_CONFIG).value());
                if (policy.equals(TopicConfig.CLEANUP_POLICY_DELETE)) {
                    assertThat(retention)
                            .as(topic.getKey().name())
                            .isBetween(1L, kept(topic.getKey().name()).toMillis());
                } else {
                    assertThat(found).as(topic.getKey().name()).isSubsetOf(List.of("id"));
                }
            }
        }
    }

    private static Duration kept(String topic) {
        return topic.endsWith(".dlt") ? KAFKA_KEEPS_DEAD : KAFKA_KEEPS;
    }

    private static Set<String> found(Suite suite, Traces traces, String topic) {
        return traces.in(Topics.readAll(suite, topic).stream()
                .map(message -> message.key() + " " + message.value())
                .collect(Collectors.joining("\n")));
    }
}
