package io.groundwork.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackPortsTests {

    @TempDir
    Path folder;

    @Test
    void areThoseOfTheDesign() {
        var ports = StackPorts.from(Map.of());

        assertThat(ports.of(StackPort.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(StackPort.POSTGRES)).isEqualTo(15432);
        assertThat(ports.of(StackPort.INGEST_MANAGEMENT)).isEqualTo(9084);
    }

    @Test
    void areMovedByTheEnvironment() {
        assertThat(StackPorts.from(Map.of("GROUNDWORK_POSTGRES_PORT", "5555")).of(StackPort.POSTGRES))
                .isEqualTo(5555);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "0", "65536", "-1"})
    void areNumbersOfPorts(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackPorts.from(Map.of("GROUNDWORK_POSTGRES_PORT", value)))
                .withMessageContaining("GROUNDWORK_POSTGRES_PORT=" + value);
    }

    @Test
    void areReadBackAsTheStackWasStartedWith() throws IOException {
        var started = StackPorts.from(Map.of("GROUNDWORK_GATEWAY_PORT", "9999"));
        var file = folder.resolve("run/ports");
        started.save(file);

        assertThat(StackPorts.saved(file, Map.of())).isEqualTo(started);
        assertThat(StackPorts.saved(folder.resolve("none"), Map.of()).of(StackPort.GATEWAY))
                .isEqualTo(8080);
    }
}
