package io.groundwork.registration.oauth;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.session.ClientSessions;
import io.groundwork.registration.session.EndReason;
import io.groundwork.registration.session.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Access tokens, which say everything themselves and are not stored: introspection and revocation read them back from their signed
 * claims. To revoke a person's ends its session; of a client's own, the id is kept until the token expires.
 */
@Component
class AccessTokenGrants implements Grants {

    private static final String SESSION = "sid";

    private final JwtDecoder decoder;
    private final Clients clients;
    private final ClientSessions sessions;
    private final RevokedTokens revoked;

    AccessTokenGrants(JwtDecoder decoder, Clients clients, ClientSessions sessions, RevokedTokens revoked) {
        this.decoder = decoder;
        this.clients = clients;
        this.sessions = sessions;
        this.revoked = revoked;
    }

    @Override
    public AuthorizationGrantType kind() {
        return AuthorizationGrantType.CLIENT_CREDENTIALS;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (Objects.requireNonNull(authorization.getAccessToken()).isInvalidated()) {
            remove(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        String session = authorization.getAttribute(SESSION);
        Optional<AccountId> account = AccountId.parse(authorization.getPrincipalName());
        if (session != null && account.isPresent()) {
            sessions.end(new SessionId(UUID.fromString(session)), account.get(), EndReason.REVOKED);
        } else {
            Token<OAuth2AccessToken> token = Objects.requireNonNull(authorization.getAccessToken());
            revoked.add(
                    authorization.getId(),
                    Objects.requireNonNull(token.getToken().getExpiresAt()));
        }
    }

    @Override
    public Optional<OAuth2Authorization> find(String token, String type) {
        return type.equals(Authorizations.ANY) ? find(token) : Optional.empty();
    }

    private Optional<OAuth2Authorization> find(String token) {
        return decode(token)
                .filter(this::isGood)
                .flatMap(jwt -> clients.ofToken(claim(jwt, "client_id")).map(client -> authorization(jwt, client)));
    }

    private boolean isGood(Jwt jwt) {
        String session = jwt.getClaimAsString(SESSION);
        return !revoked.contains(claim(jwt, "jti")) && (session == null || sessions.goesOn(UUID.fromString(session)));
    }

    private Optional<Jwt> decode(String token) {
        try {
            return Optional.of(decoder.decode(token));
        } catch (BadJwtException notOurs) {
            return Optional.empty();
        }
    }

    private OAuth2Authorization authorization(Jwt jwt, RegisteredClient client) {
        Instant issued = Objects.requireNonNull(jwt.getIssuedAt());
        Set<String> scopes = Set.of(claim(jwt, "scope").split(" "));
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, jwt.getTokenValue(), issued, jwt.getExpiresAt(), scopes);
        return OAuth2Authorization.withRegisteredClient(client)
                .id(claim(jwt, "jti"))
                .principalName(claim(jwt, "sub"))
                .authorizationGrantType(kind())
                .authorizedScopes(scopes)
                .attributes(all -> putSession(all, jwt.getClaimAsString(SESSION)))
                .token(token, metadata -> metadata.put(Token.CLAIMS_METADATA_NAME, jwt.getClaims()))
                .build();
    }

    private static void putSession(Map<String, Object> attributes, @Nullable String session) {
        if (session != null) {
            attributes.put(SESSION, session);
        }
    }

    /** Our own tokens have all claims of RFC 9068, and the decoder lets no others through. */
    private static String claim(Jwt jwt, String name) {
        return Objects.requireNonNull(jwt.getClaimAsString(name));
    }
}
