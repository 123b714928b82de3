package io.groundwork.test;

import io.groundwork.local.backends.Backend;
import io.groundwork.local.backends.Folders;
import io.groundwork.local.backends.KafkaBackend;
import io.groundwork.local.backends.Ports;
import io.groundwork.local.backends.PostgresBackend;
import io.groundwork.local.backends.RedisBackend;
import io.groundwork.local.backends.RunningBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A backend from Maven artifacts, in a folder that goes with the JVM. */
record EmbeddedBackend(RunningBackend running, Map<String, Object> settings) implements TestBackend {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path HOME = temporaryHome();

    static EmbeddedBackend start(BackendKind kind) {
        return switch (kind) {
            case POSTGRES -> postgres();
            case KAFKA -> kafka();
            case REDIS -> redis();
        };
    }

    @Override
    public void kill() {
        running.kill();
    }

    @Override
    public void restart() {
        running.restart(PATIENCE);
    }

    private static EmbeddedBackend postgres() {
        var backend = new PostgresBackend(HOME.resolve("postgres"), sharedBinaries(), Ports.free(), false);
        var running = run(backend);
        TestDatabase.create(backend.jdbcUrl("postgres"));
        return new EmbeddedBackend(running, BackendSettings.postgres(backend.jdbcUrl(TestDatabase.NAME)));
    }

    private static EmbeddedBackend kafka() {
        var jvm = List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        var backend = new KafkaBackend(HOME.resolve("kafka"), Ports.free(), Ports.free(), jvm);
        return new EmbeddedBackend(run(backend), BackendSettings.kafka("localhost:" + backend.port()));
    }

    private static EmbeddedBackend redis() {
        var backend = new RedisBackend(HOME.resolve("redis"), Ports.free());
        return new EmbeddedBackend(run(backend), BackendSettings.redis("redis://localhost:" + backend.port()));
    }

    private static RunningBackend run(Backend backend) {
        return RunningBackend.start(backend, HOME.resolve(backend.name() + ".log"), PATIENCE);
    }

    /** Unpacked once for all modules of a build, and not again at each run. */
    private static Path sharedBinaries() {
        var root = System.getProperty("groundwork.root");
        return root == null ? HOME.resolve("binaries") : Path.of(root, "target", "backends", "postgres");
    }

    private static Path temporaryHome() {
        try {
            var home = Files.createTempDirectory("groundwork-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteLater(home), "delete-test-data"));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The servers' own hooks run beside this one and still write; what is left is the temporary folder's to lose. */
    private static void deleteLater(Path home) {
        try {
            Folders.delete(home);
        } catch (IOException _) {
            // A server was quicker to write than we to delete.
        }
    }
}
