package io.groundwork.registration.token;

/** Where a signing key stands. All of them are published. */
enum KeyState {
    /** Signs nothing yet, so that everybody knows it by the time it does. */
    NEXT,
    ACTIVE,
    /** Verifies what it has signed, until that has expired. */
    RETIRED
}
