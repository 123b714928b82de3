package io.groundwork.registration.verification;

/** A sign-up and what is asked of whoever made it. */
record Challenged(Registration registration, Challenge challenge) {}
