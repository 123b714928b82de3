package io.groundwork.notification.stream;

/** Something one person holds open. */
public interface Seat {

    /** Called from any thread, when the person has taken too many others since. */
    void giveUp();
}
