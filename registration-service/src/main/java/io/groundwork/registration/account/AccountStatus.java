package io.groundwork.registration.account;

/** Where an account stands. Only an active one can sign in. */
public enum AccountStatus {
    /** Signed up; nobody has proved the address yet. */
    PENDING,
    ACTIVE,
    DISABLED
}
