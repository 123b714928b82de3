package io.groundwork.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where each port is on this machine. */
public record StackPorts(Map<StackPort, Integer> numbers) {

    /**
     * Ports as the environment moves them.
     *
     * @throws IllegalArgumentException when a variable is no port; the message names it
     */
    public static StackPorts from(Map<String, String> environment) {
        return new StackPorts(Arrays.stream(StackPort.values())
                .collect(Collectors.toMap(
                        port -> port,
                        port -> number(port, environment.get(port.variable())),
                        (one, other) -> one,
                        () -> new EnumMap<>(StackPort.class))));
    }

    /** Ports a running stack was started with, or those of the environment when none was saved. */
    public static StackPorts saved(Path file, Map<String, String> environment) throws IOException {
        if (!Files.exists(file)) {
            return from(environment);
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return from(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    /** Writes the ports as {@code VARIABLE=number}, for commands that run from another shell. */
    public void save(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                numbers.entrySet().stream()
                        .map(port -> port.getKey().variable() + "=" + port.getValue())
                        .toList());
    }

    /** Number of one port. */
    public int of(StackPort port) {
        return numbers.getOrDefault(port, port.usual());
    }

    private static int number(StackPort port, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return port.usual();
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new IllegalArgumentException(port.variable() + "=" + value + " is no port");
        }
        return Integer.parseInt(value);
    }
}
