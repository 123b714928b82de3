package io.groundwork.registration.emailchange;

/** Where a change stands. One to an address that was taken stays pending and expires, as one that nobody confirms does. */
enum EmailChangeState {
    PENDING,
    COMPLETE,
    /** By a reader of either mail. */
    REFUSED,
    /** By its owner, or by asking for another. */
    CANCELLED,
    EXPIRED
}
