package io.groundwork.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole suite as {@code ./groundwork up} starts it, on free ports and in a folder of its own. */
final class Suite implements AutoCloseable {

    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(20_000, 30_000));
    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of(System.getProperty("groundwork.root", ".."));
    private static final List<String> PORTS = List.of(
            "GATEWAY",
            "REGISTRATION",
            "TASK",
            "NOTIFICATION",
            "INGEST",
            "GATEWAY_MANAGEMENT",
            "REGISTRATION_MANAGEMENT",
            "TASK_MANAGEMENT",
            "NOTIFICATION_MANAGEMENT",
            "INGEST_MANAGEMENT",
            "POSTGRES",
            "KAFKA",
            "KAFKA_CONTROLLER",
            "REDIS",
            "S3",
            "SMTP",
            "MAIL");

    private final Path home;
    private final Map<String, Integer> ports;
    private final Process launcher;

    private Suite(Path home, Map<String, Integer> ports, Process launcher) {
        this.home = home;
        this.ports = ports;
        this.launcher = launcher;
    }

    static Suite start() {
        var home = ROOT.resolve("e2e").resolve("target").resolve("suite").toAbsolutePath();
        var ports = PORTS.stream().collect(Collectors.toMap(Function.identity(), _ -> freePort()));
        var suite = new Suite(home, ports, launch(home, environment(home, ports)));
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.awaitReady(START);
        return suite;
    }

    String url() {
        return "http://localhost:" + port("GATEWAY");
    }

    String kafka() {
        return "localhost:" + port("KAFKA");
    }

    String mail() {
        return "http://localhost:" + port("MAIL");
    }

    int port(String name) {
        return ports.get(name);
    }

    Path home() {
        return home;
    }

    /** What this suite's launcher was told, on top of the environment of this process. */
    Map<String, String> environment() {
        return environment(home, ports);
    }

    Path credentialsFile() {
        return home.resolve("credentials");
    }

    String credential(String name) {
        var values = new Properties();
        try (var in = Files.newBufferedReader(credentialsFile())) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values.getProperty("GROUNDWORK_" + name);
    }

    /** {@code kill -9} of one process, such as {@code task-service} or {@code kafka}; returns once it is gone. */
    void kill(String part) {
        var pid = pid(part);
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Returns once the launcher has started a killed process again, as another process, and it is ready. */
    void awaitRecovery(String part, long formerPid) {
        await().atMost(RECOVERY).pollInterval(Duration.ofMillis(200)).until(() -> pid(part) != formerPid);
        awaitReady(RECOVERY);
    }

    long pid(String part) {
        try {
            return Long.parseLong(Files.readAllLines(home.resolve("run").resolve(part + ".pid"))
                    .getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(300)).until(this::ready);
    }

    private boolean ready() {
        if (!launcher.isAlive()) {
            throw new IllegalStateException("the launcher ended, see " + home.resolve("launcher.out"));
        }
        return Files.exists(home.resolve("run").resolve("ready"))
                && managementPorts().allMatch(Suite::isReady);
    }

    private Stream<Integer> managementPorts() {
        return PORTS.stream().filter(name -> name.endsWith("_MANAGEMENT")).map(this::port);
    }

    static boolean isReady(int managementPort) {
        try {
            return new Http("http://localhost:" + managementPort)
                            .get("/actuator/health/readiness")
                            .status()
                    == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> environment(Path home, Map<String, Integer> ports) {
        var environment = new HashMap<String, String>();
        environment.put("GROUNDWORK_ROOT", ROOT.toAbsolutePath().normalize().toString());
        environment.put("GROUNDWORK_HOME", home.toString());
        environment.put("GROUNDWORK_STARTUP_CACHES", "false");
        // Webhooks have nobody to go to but this machine.
        environment.put("GROUNDWORK_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8");
        environment.put("GROUNDWORK_WEBHOOK_PLAIN_HTTP", "true");
        ports.forEach((name, port) -> environment.put("GROUNDWORK_" + name + "_PORT", port.toString()));
        return environment;
    }

    private static Process launch(Path home, Map<String, String> environment) {
        var jar = ROOT.resolve("local-stack/launcher/target/local-stack-launcher-0.1.0-SNAPSHOT.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Files.createDirectories(home);
            var builder = new ProcessBuilder(java, "-jar", jar.toString(), "up")
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("launcher.out").toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the ports that systems give to outgoing connections, one of which might take it before its process starts. */
    static int freePort() {
        int port = NEXT_PORT.getAndIncrement();
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException e) {
            return freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
