package io.groundwork.registration.oauth;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.session.SessionId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's wish to act for somebody, on its way from the authorization endpoint to the token.
 *
 * @param client row id of the client
 * @param scopes requested; from the code on, granted
 * @param authenticatedAt when the person typed the password
 * @param session what came of it, once the code was used
 */
record AuthorizationRequest(
        UUID id,
        UUID client,
        AccountId account,
        @Nullable String redirectUri,
        @Nullable String clientState,
        @Nullable String nonce,
        String codeChallenge,
        Set<String> scopes,
        Instant authenticatedAt,
        boolean used,
        @Nullable UUID session,
        Instant createdAt,
        Instant expiresAt) {

    Granted granted() {
        SessionId family = session == null ? SessionId.next() : new SessionId(session);
        return Granted.of(family, account, client, scopes, authenticatedAt).withNonce(nonce);
    }
}
