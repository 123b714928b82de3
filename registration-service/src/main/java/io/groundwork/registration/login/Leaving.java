package io.groundwork.registration.login;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.session.BrowserLogin;
import io.groundwork.registration.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A sign-out that a client asks for, checked.
 *
 * @param subject whom the client's ID token is about; null without one
 * @param session the client's own session, which ends too; null without an ID token
 * @param target where the browser goes afterwards, registered for that client; null for our own page
 */
record Leaving(
        @Nullable AccountId subject,
        @Nullable SessionId session,
        @Nullable String target) {

    /** Whether the client has shown that it speaks for whoever is signed in here. If not, the person is asked. */
    boolean isAbout(BrowserLogin login) {
        return login.account().equals(subject);
    }
}
