package io.groundwork.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the ids of everything Groundwork stores. Safe for concurrent use. */
public final class Ids {

    private Ids() {}

    /** Returns a UUIDv7 (RFC 9562): rises with the clock, and within one millisecond with each call in this process. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
