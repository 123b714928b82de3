package io.groundwork.notification.delivery;

/** What an answer means for the endpoint. */
public enum Effect {
    WORKS,
    /** It will be tried again. */
    FAILS,
    /** It wants nothing any more, and its subscription ends. */
    GONE,
    /** It works, and has shown that it wants to be called. */
    CONFIRMED,
    /** It was not called: what was to be told is no longer wanted. */
    SKIPPED,
    /** It was not called. */
    NONE
}
