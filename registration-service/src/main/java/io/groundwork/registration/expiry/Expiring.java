package io.groundwork.registration.expiry;

import java.time.Duration;
import java.time.Instant;

/** Holds what runs out, and is asked now and then to forget it. */
public interface Expiring {

    /** How long something is kept after it ran out. */
    Duration kept();

    void removeExpiredBefore(Instant limit);
}
