package io.groundwork.local.launcher;

import io.groundwork.local.program.AotException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sees to it that each program has a start-up cache its JVM accepts. Without one it starts all the same, and slower. */
record StartupCaches(Terminal terminal) {

    private static final int AT_ONCE = 2;

    /** {@code GROUNDWORK_STARTUP_CACHES=false} saves their making, where a start or two are all there will be. */
    static boolean wanted(Map<String, String> environment) {
        return !"false".equalsIgnoreCase(environment.get("GROUNDWORK_STARTUP_CACHES"));
    }

    /** Asks each JVM whether it uses its cache, and makes those that are missing or refused, two at a time. */
    void complete(List<Trainee> trainees) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = trainees.stream()
                    .<Future<?>>map(trainee -> pool.submit(() -> complete(trainee), trainee))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void complete(Trainee trainee) {
        try {
            if (usable(trainee)) {
                return;
            }
            var started = Instant.now();
            terminal.say("  %-21s gets its start-up cache, once for each build".formatted(trainee.name()));
            trainee.training().get().run();
            if (usable(trainee)) {
                var took = Duration.between(started, Instant.now()).toSeconds();
                terminal.say("  %-21s has its start-up cache after %d s".formatted(trainee.name(), took));
            }
        } catch (IOException | AotException e) {
            terminal.say("  %s has no start-up cache: %s".formatted(trainee.name(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A refused cache is deleted: the JVM would only complain about it at every start. */
    private boolean usable(Trainee trainee) throws IOException, InterruptedException {
        if (!trainee.cache().exists()) {
            return false;
        }
        var refusal = trainee.cache().refusal();
        if (refusal.isPresent()) {
            terminal.say("  %s: the JVM refuses its start-up cache: %s".formatted(trainee.name(), refusal.get()));
            Files.delete(trainee.cache().file());
        }
        return refusal.isEmpty();
    }
}
