package io.groundwork.local.launcher;

import io.groundwork.local.backends.Ports;
import io.groundwork.local.stack.StackPort;
import io.groundwork.local.stack.StackPorts;
import java.util.Collection;
import java.util.stream.Collectors;

/** Whether the wanted ports are free. */
record PortCheck(StackPorts ports) {

    /** @throws Complaint with a line for each taken port */
    void demandFree(Collection<StackPort> wanted) {
        var taken = wanted.stream()
                .filter(port -> Ports.taken(ports.of(port)))
                .map(port -> "Port %d is taken by another program: set %s to another port"
                        .formatted(ports.of(port), port.variable()))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw Complaint.of(taken);
        }
    }
}
