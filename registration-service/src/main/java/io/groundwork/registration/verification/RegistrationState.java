package io.groundwork.registration.verification;

/** Where a sign-up stands. One for an address that was taken stays pending and expires, as one that nobody verifies does. */
public enum RegistrationState {
    PENDING,
    VERIFIED,
    EXPIRED
}
