package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.EmailAddress;
import java.time.Instant;
import java.util.UUID;

/** The account has another address: whoever keeps a copy replaces it. */
record UserEmailChanged(
        UUID userId, String email, String formerEmail, String displayName, String locale, Instant changedAt) {

    static UserEmailChanged of(Account account, EmailAddress former) {
        return new UserEmailChanged(
                account.id().value(),
                account.email().value(),
                former.value(),
                account.details().displayName(),
                account.details().locale(),
                account.updatedAt());
    }
}
