package io.groundwork.local.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    void postgresKeepsItsDataWhenKilledAndStartedAgain() throws Exception {
        var postgres = new PostgresBackend(home.resolve("postgres"), home.resolve("binaries"), Ports.free(), true);
        try (var running = RunningBackend.start(postgres, home.resolve("postgres.log"), PATIENCE)) {
            execute(postgres, "create table kept as select 42 as answer");
            running.kill();
            running.restart(PATIENCE);
            assertThat(query(postgres, "select answer from kept")).isEqualTo("42");
            assertThat(query(postgres, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void redisAnswersAndStartsAgainAfterAKill() {
        var redis = new RedisBackend(home.resolve("redis"), Ports.free());
        try (var running = RunningBackend.start(redis, home.resolve("redis.log"), PATIENCE)) {
            running.kill();
            assertThat(redis.ready()).isFalse();
            running.restart(PATIENCE);
            assertThat(redis.ready()).isTrue();
        }
    }

    @Test
    void kafkaFormsAClusterOfOneAndStartsAgainAfterAKill() {
        var kafka = new KafkaBackend(home.resolve("kafka"), Ports.free(), Ports.free(), List.of("-Xmx256m"));
        try (var running = RunningBackend.start(kafka, home.resolve("kafka.log"), PATIENCE)) {
            running.kill();
            running.restart(PATIENCE);
            assertThat(kafka.ready()).isTrue();
        }
    }

    @Test
    void aFreePortIsNotTaken() {
        assertThat(Ports.taken(Ports.free())).isFalse();
    }

    private static void execute(PostgresBackend postgres, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "")) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(PostgresBackend postgres, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
