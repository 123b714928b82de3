package io.groundwork.notification.stream;

import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationServiceApplication;
import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackends;
import io.groundwork.test.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own, on the backends of this JVM. */
final class Replica implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    private Replica(String vaultKey) throws IOException {
        this.port = freePort();
        this.managementPort = freePort();
        this.log = Files.createTempFile(Path.of("target"), "replica-", ".log");
        this.process = new ProcessBuilder(command(vaultKey))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    static Replica start(String vaultKey) {
        try {
            return new Replica(vaultKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitReady() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(this::isReady);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Leaves its consumer group, unless it was killed: the next test must not wait for the broker to miss it. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 15, TimeUnit.SECONDS).join();
        kill();
    }

    private List<String> command(String vaultKey) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationServiceApplication.class.getName(),
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                "--server.shutdown=immediate",
                // The least a broker allows: how long it takes a killed one for alive.
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--groundwork.notification.vault.key=" + vaultKey,
                "--GROUNDWORK_ISSUER_URI=" + TestIssuer.shared().uri(),
                "--GROUNDWORK_JWKS_URI=" + TestIssuer.shared().uri() + "/jwks"));
        for (BackendKind kind : BackendKind.values()) {
            Map<String, Object> settings = TestBackends.of(kind).settings();
            settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        }
        return command;
    }

    private boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("A replica has ended, see " + log);
        }
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://localhost:" + managementPort + "/actuator/health/readiness")
                        .toURL()
                        .openConnection();
        try {
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
