package io.groundwork.local.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Apache Kafka, one broker and controller in KRaft mode, in a Java process of its own.
 *
 * @param jvmOptions options of that process, such as {@code -Xmx384m}
 */
public record KafkaBackend(Path home, int port, int controllerPort, List<String> jvmOptions) implements Backend {

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(home);
            var configuration = new KafkaConfiguration(home.toAbsolutePath(), port, controllerPort);
            try (var out = Files.newBufferedWriter(configurationFile())) {
                configuration.properties().store(out, "Written at each start");
            }
        } catch (IOException e) {
            throw BackendException.because("Cannot prepare kafka in " + home, e);
        }
    }

    @Override
    public List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProcess.class.getName(),
                configurationFile().toString()));
        return List.copyOf(command);
    }

    @Override
    public boolean ready() {
        // The broker opens this port last of all, once it serves.
        return Ports.taken(port);
    }

    private Path configurationFile() {
        return home.resolve("server.properties").toAbsolutePath();
    }
}
