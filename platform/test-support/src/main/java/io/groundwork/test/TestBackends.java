package io.groundwork.test;

import java.util.EnumMap;
import java.util.Map;

/**
 * The backends of this JVM, each started at its first use. Embedded by default; on Testcontainers with
 * {@code -Dgroundwork.backends=containers}.
 */
public final class TestBackends {

    private static final Map<BackendKind, TestBackend> STARTED = new EnumMap<>(BackendKind.class);

    private TestBackends() {}

    /** The backend of a kind, started when it is not yet. */
    public static TestBackend of(BackendKind kind) {
        synchronized (STARTED) {
            return STARTED.computeIfAbsent(kind, TestBackends::start);
        }
    }

    /** Host and port of Kafka, for clients of the test's own. */
    public static String kafkaBootstrapServers() {
        return setting(BackendKind.KAFKA, "spring.kafka.bootstrap-servers");
    }

    /** One setting of a backend, such as {@code spring.data.redis.url}. */
    public static String setting(BackendKind kind, String key) {
        return String.valueOf(of(kind).settings().get(key));
    }

    private static TestBackend start(BackendKind kind) {
        return containers() ? ContainerBackend.start(kind) : EmbeddedBackend.start(kind);
    }

    private static boolean containers() {
        return "containers".equals(System.getProperty("groundwork.backends"));
    }
}
