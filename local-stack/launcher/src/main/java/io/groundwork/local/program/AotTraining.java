package io.groundwork.local.program;

import io.groundwork.local.process.Ending;
import io.groundwork.local.process.LogTail;
import io.groundwork.local.process.PidFiles;
import io.groundwork.local.process.ProcessIdentity;
import io.groundwork.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Makes a cache: runs the program until it is ready while the JVM notes what it loads, then has the cache assembled.
 *
 * @param name under which the processes are known, should the launcher be killed meanwhile
 * @param environment for the run, with ports nobody uses
 * @param ready when it has loaded all that a start loads
 */
public record AotTraining(
        String name, AotCache cache, Map<String, String> environment, BooleanSupplier ready, Path log, PidFiles pids) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int POLL_MILLIS = 200;
    private static final int LINES = 10;

    /**
     * Makes the cache, in half a minute or less.
     *
     * @throws AotException when the program does not get ready or the JVM makes no cache
     */
    public void run() throws IOException, InterruptedException {
        Files.createDirectories(cache.folder());
        Files.createDirectories(log.toAbsolutePath().getParent());
        var notes = cache.folder().resolve("start.notes");
        var partial = cache.folder().resolve("start.partial");
        try {
            record(notes);
            assemble(notes, partial);
            Files.move(partial, cache.file(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            pids.delete(name);
            Files.deleteIfExists(notes);
            Files.deleteIfExists(partial);
        }
    }

    private void record(Path notes) throws IOException, InterruptedException {
        var process = start(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes));
        try {
            awaitReady(process);
        } finally {
            // The notes are written at the end, which takes the JVM some seconds.
            Ending.end(process.toHandle(), StopSignal.TERMINATE, PATIENCE);
        }
    }

    private void awaitReady(Process process) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!ready.getAsBoolean()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
                    || Instant.now().isAfter(deadline)) {
                throw failed("it did not get ready");
            }
        }
    }

    private void assemble(Path notes, Path partial) throws IOException, InterruptedException {
        var process = start(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + partial));
        if (process.waitFor() != 0 || !Files.exists(partial)) {
            throw failed("the JVM assembled no cache");
        }
    }

    private Process start(List<String> options) throws IOException {
        var builder = new ProcessBuilder(cache.program().command(options))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        pids.write(name, ProcessIdentity.of(process.toHandle()));
        return process;
    }

    private AotException failed(String what) {
        return AotException.notTrained(what + "; " + log + " ends with:\n" + String.join("\n", LogTail.of(log, LINES)));
    }
}
