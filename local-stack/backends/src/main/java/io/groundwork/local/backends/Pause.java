package io.groundwork.local.backends;

import java.util.concurrent.locks.LockSupport;

final class Pause {

    private static final long FIFTY_MILLIS = 50_000_000L;

    private Pause() {}

    static void briefly() {
        LockSupport.parkNanos(FIFTY_MILLIS);
    }
}
