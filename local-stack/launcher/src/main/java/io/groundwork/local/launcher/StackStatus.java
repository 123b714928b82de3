package io.groundwork.local.launcher;

import io.groundwork.local.backends.Ports;
import io.groundwork.local.stack.HttpProbe;
import io.groundwork.local.stack.PartName;
import io.groundwork.local.stack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What each process of the stack is doing now. */
final class StackStatus {

    private final LocalStack stack;

    private StackStatus(LocalStack stack) {
        this.stack = stack;
    }

    static List<PartStatus> of(LocalStack stack) {
        var status = new StackStatus(stack);
        var lines = new ArrayList<PartStatus>();
        for (var backend : PartName.values()) {
            var port = stack.ports().of(backend.port());
            lines.add(status.part(backend.text(), port, () -> Ports.taken(port)));
        }
        for (var service : Service.values()) {
            var probe = HttpProbe.of(stack.ports().of(service.managementPort()), Service.READINESS);
            lines.add(status.part(service.module(), stack.ports().of(service.port()), probe));
        }
        return lines;
    }

    private PartStatus part(String name, int port, BooleanSupplier ready) {
        return stack.pids()
                .find(name)
                .map(process -> PartStatus.running(name, port, process, ready.getAsBoolean()))
                .orElseGet(() -> PartStatus.absent(name, port, whyAbsent(name)));
    }

    private PartStatus.State whyAbsent(String name) {
        if (stack.pids().read(name).isEmpty()) {
            return PartStatus.State.STOPPED;
        }
        return stack.launcher().isPresent() ? PartStatus.State.RESTARTING : PartStatus.State.DEAD;
    }
}
