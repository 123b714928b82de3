package io.groundwork.test;

import java.util.Map;

/** A started backend that a test may take away and bring back. */
public interface TestBackend {

    /** Spring settings that point an application at it. */
    Map<String, Object> settings();

    /** Makes it unavailable at once, as a crash does. */
    void kill();

    /** Brings it back, with its data, on the same address. */
    void restart();
}
