package io.groundwork.messaging.relay;

/** Asked every half second whether to wait longer. */
@FunctionalInterface
interface Patience {

    boolean waitOn();
}
