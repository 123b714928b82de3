package io.groundwork.registration.oauth;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.session.ClientSession;
import io.groundwork.registration.session.SessionId;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * What a person granted to a client, carried through the framework in the attributes of its authorization.
 *
 * @param session the family of all tokens that come of it
 * @param nonce what the client wants to find in the ID token
 */
public record Granted(ClientSession session, @Nullable String nonce) {

    private static final String KEY = Granted.class.getName();

    public static Granted of(
            SessionId id, AccountId account, UUID client, Set<String> scopes, Instant authenticatedAt) {
        return new Granted(new ClientSession(id, account, client, scopes, authenticatedAt), null);
    }

    /**
     * What an authorization carries.
     *
     * @throws NullPointerException for one that nobody granted: a client's own
     */
    public static Granted in(OAuth2Authorization authorization) {
        return Objects.requireNonNull(authorization.getAttribute(KEY));
    }

    static boolean isIn(OAuth2Authorization authorization) {
        return authorization.getAttribute(KEY) != null;
    }

    Granted withNonce(@Nullable String value) {
        return new Granted(session, value);
    }

    public OAuth2Authorization.Builder authorization(RegisteredClient client, AuthorizationGrantType kind) {
        return OAuth2Authorization.withRegisteredClient(client)
                .principalName(session.account().toString())
                .authorizationGrantType(kind)
                .authorizedScopes(session.scopes())
                .attribute(Principal.class.getName(), person())
                .attribute(KEY, this);
    }

    private Authentication person() {
        return UsernamePasswordAuthenticationToken.authenticated(session.account(), null, List.of());
    }
}
