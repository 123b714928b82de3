package io.groundwork.local.process;

import java.time.Duration;

/** Told what happens to the parts, from several threads. */
public interface PartEvents {

    /** It answers, so long after its start. */
    void ready(Part part, Duration after);

    /** It ended without being asked to, and starts again after the wait. */
    void died(Part part, int exitCode, Duration wait);

    /** It was ended; not by itself when it had to be killed. */
    void ended(Part part, boolean byItself);
}
