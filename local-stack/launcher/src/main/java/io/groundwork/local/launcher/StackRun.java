package io.groundwork.local.launcher;

import io.groundwork.local.credentials.Credentials;
import io.groundwork.local.credentials.CredentialsFile;
import io.groundwork.local.process.Backoff;
import io.groundwork.local.process.Leftovers;
import io.groundwork.local.process.ProcessIdentity;
import io.groundwork.local.process.RunLock;
import io.groundwork.local.process.Supervisor;
import io.groundwork.local.stack.BackendParts;
import io.groundwork.local.stack.KafkaProgram;
import io.groundwork.local.stack.PartName;
import io.groundwork.local.stack.Service;
import io.groundwork.local.stack.ServiceEnvironment;
import io.groundwork.local.stack.ServiceProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** One run of the stack, from the first check to the last process ended; the thread that runs it stays until then. */
final class StackRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

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

    /** Returns only by an exception; a signal or {@link System#exit} runs the hook that ends everything. */
    void run() throws IOException, InterruptedException, SQLException {
        var lock = RunLock.acquire(stack.folders().lock()).orElseThrow(this::alreadyRunning);
        stack.pids().write(PartName.LAUNCHER, ProcessIdentity.of(ProcessHandle.current()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(lock), "end-stack"));
        start();
        new CountDownLatch(1).await();
    }

    private void start() throws IOException, InterruptedException, SQLException {
        var begun = Instant.now();
        new Preflight(stack, services, terminal).check();
        terminal.say("Groundwork starts; data in " + stack.folders().home());
        new LogRotation(stack.folders().logs()).rotate();
        stack.ports().save(stack.folders().ports());
        var credentials = new CredentialsFile(stack.folders().credentials()).complete();
        startParts(BackendParts.of(stack.folders(), stack.ports(), credentials), credentials);
        Files.writeString(stack.folders().readyMark(), "");
        terminal.say(new Addresses(stack, services).text(Duration.between(begun, Instant.now())));
    }

    private void startParts(BackendParts backends, Credentials credentials)
            throws IOException, InterruptedException, SQLException {
        supervisor.start(backends.all(), PATIENCE);
        backends.databaseSetup().apply();
        var environment = new ServiceEnvironment(stack.ports(), credentials, stack.environment());
        var programs = new ArrayList<ServiceProgram>();
        for (var service : services) {
            programs.add(ServiceProgram.of(service, stack.folders(), environment));
        }
        if (StartupCaches.wanted(stack.environment())) {
            new StartupCaches(terminal).complete(trainees(backends.kafka(), programs));
        }
        supervisor.start(programs.stream().map(ServiceProgram::part).toList(), PATIENCE);
    }

    private List<Trainee> trainees(KafkaProgram kafka, List<ServiceProgram> programs) {
        var pids = stack.pids();
        var services = programs.stream()
                .map(program -> new Trainee(program.service().module(), program.cache(), () -> program.training(pids)));
        return Stream.concat(services, Stream.of(new Trainee("kafka", kafka.cache(), () -> kafka.training(pids))))
                .toList();
    }

    private void end(RunLock lock) {
        terminal.say("Groundwork ends");
        supervisor.close();
        new Leftovers(stack.pids()).end(PartName.inStopOrder());
        try {
            Files.deleteIfExists(stack.folders().readyMark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
