package io.groundwork.local.process;

import java.time.Duration;
import java.util.List;

/** Ends what an earlier launcher started and, being killed, could not end itself. */
public record Leftovers(PidFiles pids) {

    /** A process to look for, and how to end it. */
    public record Leftover(String name, StopSignal signal, Duration grace) {}

    /**
     * Ends those that still run, one after the other in this order, and forgets the rest.
     *
     * @return names of those that were ended
     */
    public List<String> end(List<Leftover> inOrder) {
        return inOrder.stream().filter(this::ended).map(Leftover::name).toList();
    }

    private boolean ended(Leftover leftover) {
        var process = pids.find(leftover.name());
        process.ifPresent(handle -> Ending.end(handle, leftover.signal(), leftover.grace()));
        pids.delete(leftover.name());
        return process.isPresent();
    }
}
