package io.groundwork.local.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A started backend. Closing it asks the process to end and kills it after ten seconds; a shutdown hook does the same
 * should nobody close it.
 */
public final class RunningBackend implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Backend backend;
    private final Path log;
    private Process process;

    private RunningBackend(Backend backend, Path log) {
        this.backend = backend;
        this.log = log;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-" + backend.name()));
    }

    /**
     * Prepares and starts a backend and waits until it is ready.
     *
     * @throws BackendException when it ends or is not ready in time; the message holds the end of its log
     */
    public static RunningBackend start(Backend backend, Path log, Duration patience) {
        backend.prepare();
        var running = new RunningBackend(backend, log);
        running.awaitReady(patience, false);
        return running;
    }

    public Backend backend() {
        return backend;
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public synchronized void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /**
     * Starts it again on the same data and port, after {@link #kill} or {@link #close}; more than once if need be: the children of a
     * killed PostgreSQL hold its shared memory until they notice.
     */
    public synchronized void restart(Duration patience) {
        close();
        process = launch();
        awaitReady(patience, true);
    }

    @Override
    public synchronized void close() {
        end();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ProcessBuilder(backend.command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw BackendException.because("Cannot start " + backend.name(), e);
        }
    }

    private void awaitReady(Duration patience, boolean again) {
        var deadline = Instant.now().plus(patience);
        while (!backend.ready()) {
            if (!process.isAlive() && again && Instant.now().isBefore(deadline)) {
                process = launch();
            } else if (!process.isAlive()) {
                throw BackendException.of(backend.name() + " ended at once:\n" + LogTail.of(log));
            }
            if (Instant.now().isAfter(deadline)) {
                close();
                throw BackendException.of(
                        backend.name() + " was not ready within " + patience.toSeconds() + " s:\n" + LogTail.of(log));
            }
            Pause.briefly();
        }
    }
}
