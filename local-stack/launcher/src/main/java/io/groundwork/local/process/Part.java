package io.groundwork.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A process the stack consists of.
 *
 * @param prepare run before each start, such as to remove what a crash left
 * @param environment added to that of the launcher
 * @param grace how long it may take to end when asked to
 * @param ready whether it answers now; called often, and never blocks for longer than about two seconds
 */
public record Part(
        String name,
        Runnable prepare,
        List<String> command,
        Map<String, String> environment,
        Path log,
        StopSignal stopSignal,
        Duration grace,
        BooleanSupplier ready) {

    private static final Duration GRACE = Duration.ofSeconds(20);

    /** A Java process or another that ends on SIGTERM. */
    public static Part of(
            String name, List<String> command, Map<String, String> environment, Path log, BooleanSupplier ready) {
        return new Part(name, () -> {}, command, environment, log, StopSignal.TERMINATE, GRACE, ready);
    }

    /** The same part with something to do before each start. */
    public Part preparedBy(Runnable preparation) {
        return new Part(name, preparation, command, environment, log, stopSignal, grace, ready);
    }

    /** The same part ended by another signal. */
    public Part endedBy(StopSignal signal) {
        return new Part(name, prepare, command, environment, log, signal, grace, ready);
    }

    /** The same part with another sign of readiness. */
    public Part readyWhen(BooleanSupplier sign) {
        return new Part(name, prepare, command, environment, log, stopSignal, grace, sign);
    }
}
