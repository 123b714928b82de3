package io.groundwork.local.launcher;

import io.groundwork.local.credentials.CredentialsFile;
import io.groundwork.local.process.Backoff;
import io.groundwork.local.process.Leftovers;
import io.groundwork.local.process.ProcessIdentity;
import io.groundwork.local.process.RunLock;
import io.groundwork.local.process.Supervisor;
import io.groundwork.local.stack.BackendParts;
import io.groundwork.local.stack.PartName;
import io.groundwork.local.stack.Service;
import io.groundwork.local.stack.StackPort;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One run of the stack, from the first check to the last process ended; the thread that runs it stays until then. */
final class StackRun {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final List<Service> services;
    private final Terminal terminal;
    private final Supervisor supervisor;

    StackRun(LocalStack stack, List<Service> services, Terminal terminal) {
        this.stack = stack;
        this.services = services;
        this.terminal = terminal;
        this.supervisor = new Supervisor(stack.pids(), terminal, Backoff.DEFAULT);
    }

    /** Returns only by an exception, with everything ended; a signal ends the JVM, and its hook the processes. */
    void run() throws IOException, InterruptedException, SQLException {
        var lock = RunLock.acquire(stack.folders().lock()).orElseThrow(this::alreadyRunning);
        stack.pids().write(PartName.LAUNCHER, ProcessIdentity.of(ProcessHandle.current()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(lock), "end-stack"));
        start();
        new CountDownLatch(1).await();
    }

    private void start() throws IOException, InterruptedException, SQLException {
        endLeftovers();
        new PortCheck(stack.ports()).demandFree(ports());
        terminal.say("Groundwork starts; data in " + stack.folders().home());
        stack.ports().save(stack.folders().ports());
        var credentials = new CredentialsFile(stack.folders().credentials()).complete();
        var backends = new BackendParts(stack.folders(), stack.ports(), credentials);
        supervisor.start(backends.all(), PATIENCE);
        backends.databaseSetup().apply();
    }

    private void endLeftovers() {
        var ended = new Leftovers(stack.pids()).end(PartName.inStopOrder());
        if (!ended.isEmpty()) {
            terminal.say("Ended what an earlier run left: " + String.join(", ", ended));
        }
    }

    private List<StackPort> ports() {
        var ports = new ArrayList<>(
                Arrays.stream(StackPort.values()).filter(StackRun::ofBackend).toList());
        services.forEach(service -> ports.addAll(List.of(service.port(), service.managementPort())));
        return ports;
    }

    private static boolean ofBackend(StackPort port) {
        return Arrays.stream(Service.values())
                .noneMatch(service -> service.port() == port || service.managementPort() == port);
    }

    private void end(RunLock lock) {
        terminal.say("Groundwork ends");
        supervisor.close();
        stack.pids().delete(PartName.LAUNCHER);
        lock.close();
    }

    private Complaint alreadyRunning() {
        return Complaint.of("Groundwork already runs on " + stack.folders().home()
                + stack.launcher()
                        .map(process -> " (process " + process.pid() + ")")
                        .orElse("")
                + ": see ./groundwork status, or end it with ./groundwork down");
    }
}
