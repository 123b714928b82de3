package io.groundwork.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process id with the time it started: the system uses ids again, so an id alone may name a stranger.
 *
 * @param started as the system tells it; two readings of one process may differ by a clock adjustment
 */
public record ProcessIdentity(long pid, Instant started) {

    private static final Duration CLOCK_ADJUSTMENT = Duration.ofSeconds(2);

    /** Identity of a live process. */
    public static ProcessIdentity of(ProcessHandle handle) {
        return new ProcessIdentity(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, while it lives and is the same one. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::same);
    }

    private boolean same(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(CLOCK_ADJUSTMENT) <= 0)
                .orElse(false);
    }
}
