package io.groundwork.local.launcher;

import io.groundwork.local.doctor.Finding;
import io.groundwork.local.process.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line of {@code status}: what one process is doing. */
record PartStatus(String name, int port, State state, long pid, Duration uptime, long memory) {

    private static final int MIB = 1024 * 1024;

    enum State {
        READY,
        STARTING,
        RESTARTING,
        DEAD,
        STOPPED
    }

    static PartStatus running(String name, int port, ProcessHandle process, boolean ready) {
        var started = process.info().startInstant().orElseGet(Instant::now);
        return new PartStatus(
                name,
                port,
                ready ? State.READY : State.STARTING,
                process.pid(),
                Duration.between(started, Instant.now()),
                Memory.of(process));
    }

    static PartStatus absent(String name, int port, State state) {
        return new PartStatus(name, port, state, 0, Duration.ZERO, 0);
    }

    String line() {
        if (pid == 0) {
            return String.format("%-21s %8s %6d  %-10s", name, "-", port, word());
        }
        return String.format("%-21s %8d %6d  %-10s %10s %6d MB", name, pid, port, word(), age(), memory / MIB);
    }

    Finding finding() {
        return switch (state) {
            case READY -> Finding.ok(name, "ready on port %d, %s".formatted(port, age()));
            case STARTING, RESTARTING -> Finding.bad(name, word() + " on port " + port);
            case DEAD -> Finding.bad(name, "died, and no launcher is there to start it again");
            case STOPPED -> Finding.note(name, "not running");
        };
    }

    private String word() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private String age() {
        return uptime.toHours() > 0
                ? uptime.toHours() + " h " + uptime.toMinutesPart() + " min"
                : uptime.toMinutes() + " min " + uptime.toSecondsPart() + " s";
    }
}
