package io.groundwork.registration.verification;

import io.groundwork.registration.account.Account;

/** A sign-up that can be verified now, and the account that would become active. */
record PendingVerification(Registration registration, Account account) {

    boolean needsPassword() {
        return registration.passwordHash() == null;
    }
}
