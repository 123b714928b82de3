package io.groundwork.local.stack;

import io.groundwork.local.credentials.Credential;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The services of the suite. Those with a schema log in to the database by a role of the same name. */
public enum Service {
    REGISTRATION(
            "registration-service",
            StackPort.REGISTRATION,
            StackPort.REGISTRATION_MANAGEMENT,
            Credential.REGISTRATION_DB_PASSWORD),
    TASK("task-service", StackPort.TASK, StackPort.TASK_MANAGEMENT, Credential.TASK_DB_PASSWORD),
    NOTIFICATION(
            "notification-service",
            StackPort.NOTIFICATION,
            StackPort.NOTIFICATION_MANAGEMENT,
            Credential.NOTIFICATION_DB_PASSWORD),
    INGEST("ingest-service", StackPort.INGEST, StackPort.INGEST_MANAGEMENT, Credential.INGEST_DB_PASSWORD),
    GATEWAY("gateway", StackPort.GATEWAY, StackPort.GATEWAY_MANAGEMENT, null);

    /** Path of the readiness probe on the management port. */
    public static final String READINESS = "/actuator/health/readiness";

    private static final List<String> HEAP = List.of("-Xmx256m");

    // An Argon2id hash fills 19 MiB with small blocks. Two at a time must fit a survivor space, or each goes to the old
    // generation and every third ends in a full collection: with 256m half as many people sign in at a time.
    private static final List<String> HEAP_OF_HASHES = List.of("-Xmx448m", "-Xmn300m", "-XX:SurvivorRatio=4");

    private final String module;
    private final StackPort port;
    private final StackPort managementPort;
    private final @Nullable Credential databasePassword;

    Service(String module, StackPort port, StackPort managementPort, @Nullable Credential databasePassword) {
        this.module = module;
        this.port = port;
        this.managementPort = managementPort;
        this.databasePassword = databasePassword;
    }

    /** Name of the module, the jar, the process and its log. */
    public String module() {
        return module;
    }

    public StackPort port() {
        return port;
    }

    public StackPort managementPort() {
        return managementPort;
    }

    /** The options of its JVM that say how large its heap is. */
    List<String> heap() {
        return this == REGISTRATION ? HEAP_OF_HASHES : HEAP;
    }

    /** Name of its schema and login role. */
    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a service that keeps nothing in the database. */
    public Optional<Credential> databasePassword() {
        return Optional.ofNullable(databasePassword);
    }

    /** By module or short name, such as {@code task-service} or {@code task}. */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service ->
                        service.module.equals(name) || service.schema().equals(name))
                .findFirst();
    }

    /** Those with a schema. */
    public static List<Service> withSchema() {
        return Arrays.stream(values())
                .filter(service -> service.databasePassword != null)
                .toList();
    }
}
