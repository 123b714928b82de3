package io.groundwork.registration.account;

/** What an account may do beyond its own data. Names are public: they are the values of the {@code roles} claim. */
public enum Role {
    ADMIN
}
