package io.groundwork.registration.client;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Stores nothing about a token that says everything itself: introspection and revocation read it back from its signed claims. Only
 * revoked ids are kept, until they expire. Resource servers do not ask, so a revoked token works there until then, 5 min at most.
 */
@Component
class SelfContainedTokens implements OAuth2AuthorizationService {

    private final JwtDecoder decoder;
    private final MachineClients clients;
    private final RevokedTokens revoked;

    SelfContainedTokens(JwtDecoder decoder, MachineClients clients, RevokedTokens revoked) {
        this.decoder = decoder;
        this.clients = clients;
        this.revoked = revoked;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> token = authorization.getAccessToken();
        if (token != null && token.isInvalidated()) {
            revoked.add(
                    authorization.getId(),
                    Objects.requireNonNull(token.getToken().getExpiresAt()));
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> token = authorization.getAccessToken();
        if (token != null) {
            revoke(authorization.getId(), token);
        }
    }

    /** There is nothing to find: an authorization is known by its token only. */
    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return decode(token)
                .filter(jwt -> !revoked.contains(claim(jwt, "jti")))
                .flatMap(jwt -> Optional.ofNullable(clients.findByClientId(claim(jwt, "client_id")))
                        .map(client -> authorization(jwt, client)))
                .orElse(null);
    }

    private Optional<Jwt> decode(String token) {
        try {
            return Optional.of(decoder.decode(token));
        } catch (BadJwtException notOurs) {
            return Optional.empty();
        }
    }

    private static OAuth2Authorization authorization(Jwt jwt, RegisteredClient client) {
        Instant issued = Objects.requireNonNull(jwt.getIssuedAt());
        Set<String> scopes = Set.of(claim(jwt, "scope").split(" "));
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, jwt.getTokenValue(), issued, jwt.getExpiresAt(), scopes);
        return OAuth2Authorization.withRegisteredClient(client)
                .id(claim(jwt, "jti"))
                .principalName(claim(jwt, "sub"))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .authorizedScopes(scopes)
                .token(token, metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, jwt.getClaims()))
                .build();
    }

    private void revoke(String jti, OAuth2Authorization.Token<OAuth2AccessToken> token) {
        revoked.add(jti, Objects.requireNonNull(token.getToken().getExpiresAt()));
    }

    /** Our own tokens have all claims of RFC 9068, and the decoder lets no others through. */
    private static String claim(Jwt jwt, String name) {
        return Objects.requireNonNull(jwt.getClaimAsString(name));
    }
}
