package io.groundwork.notification.stream;

/** Why a stream ended. */
public enum End {
    /** The client has gone, or did not take what was written. */
    LOST,
    /** The access token has expired, or was revoked. */
    TOKEN,
    /** The topic is gone, or not for this listener any more. */
    CLOSED_TO_LISTENER,
    /** The listener opened too many others, or asked for its end. */
    GIVEN_UP,
    /** This replica stops. */
    SHUTDOWN,
    /** The events cannot be read now. */
    BROKEN
}
