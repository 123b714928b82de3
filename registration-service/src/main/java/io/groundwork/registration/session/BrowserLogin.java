package io.groundwork.registration.session;

import io.groundwork.registration.account.AccountId;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody signed in at the login page.
 *
 * @param at when the password was typed: the {@code auth_time} of ID tokens
 */
public record BrowserLogin(SessionId session, AccountId account, String email, Instant at)
        implements AuthenticatedPrincipal {

    /** The account's id, which is the subject of tokens. */
    @Override
    public String getName() {
        return account.toString();
    }
}
