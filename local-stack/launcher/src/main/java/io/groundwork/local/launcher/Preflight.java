package io.groundwork.local.launcher;

import io.groundwork.local.process.Leftovers;
import io.groundwork.local.stack.PartName;
import io.groundwork.local.stack.Service;
import io.groundwork.local.stack.StackPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be right before anything starts. */
record Preflight(LocalStack stack, List<Service> services, Terminal terminal) {

    /**
     * Ends what an earlier launcher left, then checks.
     *
     * @throws Complaint when a jar is not built or a port is taken
     */
    void check() {
        var ended = new Leftovers(stack.pids()).end(PartName.inStopOrder());
        if (!ended.isEmpty()) {
            terminal.say("Ended what an earlier run left: " + String.join(", ", ended));
        }
        demandJars();
        new PortCheck(stack.ports()).demandFree(ports());
    }

    private void demandJars() {
        var missing = Stream.concat(
                        Stream.of(PartName.OBJECT_STORE, PartName.MAIL_SERVER)
                                .map(part -> stack.folders().localJar(part.text())),
                        services.stream().map(service -> stack.folders().serviceJar(service.module())))
                .filter(jar -> !Files.exists(jar))
                .map(Path::toString)
                .collect(Collectors.joining("\n"));
        if (!missing.isEmpty()) {
            throw Complaint.of("Not built yet: ./mvnw -DskipTests package makes\n" + missing);
        }
    }

    private List<StackPort> ports() {
        return Stream.concat(
                        Arrays.stream(StackPort.values()).filter(Preflight::ofBackend),
                        services.stream().flatMap(service -> Stream.of(service.port(), service.managementPort())))
                .toList();
    }

    private static boolean ofBackend(StackPort port) {
        return Arrays.stream(Service.values())
                .noneMatch(service -> service.port() == port || service.managementPort() == port);
    }
}
