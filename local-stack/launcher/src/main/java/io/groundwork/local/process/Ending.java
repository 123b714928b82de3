package io.groundwork.local.process;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Ends a process: asked first, and killed with all its children when it has not ended in time. */
public final class Ending {

    private static final Duration KILL_GRACE = Duration.ofSeconds(5);

    private Ending() {}

    /** Returns when the process is gone; true when it went by itself. */
    public static boolean end(ProcessHandle process, StopSignal signal, Duration grace) {
        signal.send(process);
        if (gone(process, grace)) {
            return true;
        }
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        return !gone(process, KILL_GRACE);
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            // A later failure of the wait is a timeout: whoever is still alive then is killed.
            process.onExit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return true;
        } catch (CompletionException e) {
            return !process.isAlive();
        }
    }
}
