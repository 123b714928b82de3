package io.groundwork.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.local.backends.Ports;
import io.groundwork.local.stack.StackPort;
import io.groundwork.local.stack.StackPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTests {

    @Test
    void namesTheTakenPortAndTheVariableThatMovesIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = StackPorts.from(Map.of("GROUNDWORK_POSTGRES_PORT", Integer.toString(other.getLocalPort())));

            assertThatExceptionOfType(Complaint.class)
                    .isThrownBy(() -> new PortCheck(ports).demandFree(List.of(StackPort.POSTGRES)))
                    .withMessage("Port %d is taken by another program: set GROUNDWORK_POSTGRES_PORT to another port"
                            .formatted(other.getLocalPort()));
        }
    }

    @Test
    void isSilentWhenAllAreFree() {
        var ports = StackPorts.from(Map.of("GROUNDWORK_POSTGRES_PORT", Integer.toString(Ports.free())));

        assertThatCode(() -> new PortCheck(ports).demandFree(List.of(StackPort.POSTGRES)))
                .doesNotThrowAnyException();
    }
}
