package io.groundwork.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs one part until it is stopped: starts it again whenever it dies, each time after a longer wait, which is short
 * again once it has been ready. A part that dies three times before it was ever ready is given up. Safe for threads.
 */
final class SupervisedPart {

    private static final int TRIES = 3;

    private final Part part;
    private final PidFiles pids;
    private final PartEvents events;
    private final Backoff backoff;
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
    private final Thread loop;
    private boolean stopping;
    private @Nullable Process process;

    SupervisedPart(Part part, PidFiles pids, PartEvents events, Backoff backoff) {
        this.part = part;
        this.pids = pids;
        this.events = events;
        this.backoff = backoff;
        this.loop = Thread.ofVirtual().name("supervise-" + part.name()).unstarted(this::run);
    }

    Part part() {
        return part;
    }

    void start() {
        loop.start();
    }

    /** Completes with the time it took, or with a {@link PartFailedException} when it is given up or stopped. */
    CompletableFuture<Duration> firstReady() {
        return firstReady;
    }

    /** Ends the process and returns when it is gone; it is not started again. */
    void stop() {
        var running = noMoreStarts();
        loop.interrupt();
        firstReady.completeExceptionally(PartFailedException.stopped(part));
        if (running != null && running.isAlive()) {
            events.ended(part, Ending.end(running.toHandle(), part.stopSignal(), part.grace()));
        }
        pids.delete(part.name());
    }

    private void run() {
        try {
            var deaths = 0;
            for (var running = launch(); running != null; running = launch()) {
                deaths = wasReadyBeforeItEnded(running) ? 1 : deaths + 1;
                comeBackLater(running.exitValue(), deaths);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            firstReady.completeExceptionally(PartFailedException.because(part, e));
        }
    }

    private boolean wasReadyBeforeItEnded(Process running) throws InterruptedException {
        var started = Instant.now();
        var ready = ReadyWait.until(part.ready(), running);
        if (ready) {
            var took = Duration.between(started, Instant.now());
            events.ready(part, took);
            firstReady.complete(took);
        }
        running.waitFor();
        return ready;
    }

    private void comeBackLater(int exitCode, int deaths) throws InterruptedException {
        if (isStopping()) {
            return;
        }
        if (!firstReady.isDone() && deaths >= TRIES) {
            throw PartFailedException.endedTooOften(part, deaths);
        }
        var wait = backoff.before(deaths);
        events.died(part, exitCode, wait);
        Thread.sleep(wait);
    }

    /** Null once it is being stopped. */
    private @Nullable Process launch() throws IOException {
        if (isStopping()) {
            return null;
        }
        part.prepare().run();
        Files.createDirectories(part.log().toAbsolutePath().getParent());
        var builder = new ProcessBuilder(part.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
        builder.environment().putAll(part.environment());
        return startUnlessStopping(builder);
    }

    /** Together with {@link #noMoreStarts} it makes sure that no process is started behind the back of a stop. */
    private synchronized @Nullable Process startUnlessStopping(ProcessBuilder builder) throws IOException {
        if (stopping) {
            return null;
        }
        process = builder.start();
        pids.write(part.name(), ProcessIdentity.of(process.toHandle()));
        return process;
    }

    private synchronized @Nullable Process noMoreStarts() {
        stopping = true;
        return process;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }
}
