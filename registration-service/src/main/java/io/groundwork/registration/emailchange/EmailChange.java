package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.session.SessionId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish for another address.
 *
 * @param session in which it was asked for, and which goes on; null once that is forgotten
 * @param confirmed sides that have said yes
 */
record EmailChange(
        EmailChangeId id,
        AccountId account,
        @Nullable SessionId session,
        EmailAddress newAddress,
        EmailChangeState state,
        Set<Side> confirmed,
        Instant createdAt,
        Instant expiresAt) {

    static EmailChange asked(
            AccountId account, @Nullable SessionId session, EmailAddress newAddress, Instant now, Instant expires) {
        return new EmailChange(
                EmailChangeId.next(), account, session, newAddress, EmailChangeState.PENDING, Set.of(), now, expires);
    }

    EmailChangeState state(Instant now) {
        return state == EmailChangeState.PENDING && !now.isBefore(expiresAt) ? EmailChangeState.EXPIRED : state;
    }

    boolean isOpen(Instant now) {
        return state(now) == EmailChangeState.PENDING;
    }
}
