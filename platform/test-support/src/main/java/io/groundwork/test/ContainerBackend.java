package io.groundwork.test;

import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A backend in a container; it is taken away by freezing it, which keeps its port. */
record ContainerBackend(GenericContainer<?> container, Map<String, Object> settings) implements TestBackend {

    private static final int REDIS_PORT = 6379;

    static ContainerBackend start(BackendKind kind) {
        return switch (kind) {
            case POSTGRES -> postgres();
            case KAFKA -> kafka();
            case REDIS -> redis();
        };
    }

    @Override
    public void kill() {
        container
                .getDockerClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void restart() {
        container
                .getDockerClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }

    private static ContainerBackend postgres() {
        var container =
                new PostgreSQLContainer("postgres:18").withUsername("postgres").withDatabaseName("postgres");
        container.start();
        var address = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
        TestDatabase.create(address + "postgres", container.getPassword());
        return new ContainerBackend(container, BackendSettings.postgres(address + TestDatabase.NAME));
    }

    private static ContainerBackend kafka() {
        var container = new KafkaContainer("apache/kafka:4.2.0");
        container.start();
        return new ContainerBackend(container, BackendSettings.kafka(container.getBootstrapServers()));
    }

    private static ContainerBackend redis() {
        var container =
                new GenericContainer<>("redis:8").withExposedPorts(REDIS_PORT).waitingFor(Wait.forListeningPort());
        container.start();
        var url = "redis://" + container.getHost() + ":" + container.getFirstMappedPort();
        return new ContainerBackend(container, BackendSettings.redis(url));
    }
}
