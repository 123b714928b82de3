package io.groundwork.registration.emailchange;

/** Which of the two addresses somebody reads. */
enum Side {
    OLD,
    NEW
}
