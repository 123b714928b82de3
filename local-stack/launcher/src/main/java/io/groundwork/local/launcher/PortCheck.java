package io.groundwork.local.launcher;

import io.groundwork.local.backends.Ports;
import io.groundwork.local.doctor.Finding;
import io.groundwork.local.stack.StackPort;
import io.groundwork.local.stack.StackPorts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the wanted ports are free. */
record PortCheck(StackPorts ports) {

    /** @throws Complaint with a line for each taken port */
    void demandFree(Collection<StackPort> wanted) {
        var taken = wanted.stream()
                .filter(port -> Ports.taken(ports.of(port)))
                .map(this::line)
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw Complaint.of(taken);
        }
    }

    /** Those a start would not get. */
    List<Finding> findings() {
        return Arrays.stream(StackPort.values())
                .filter(port -> Ports.taken(ports.of(port)))
                .map(port -> Finding.note("port", line(port)))
                .toList();
    }

    private String line(StackPort port) {
        return "Port %d is taken by another program: set %s to another port".formatted(ports.of(port), port.variable());
    }
}
