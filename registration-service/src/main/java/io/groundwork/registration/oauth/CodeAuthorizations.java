package io.groundwork.registration.oauth;

import io.groundwork.registration.client.Clients;
import io.groundwork.registration.token.IssuerSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Authorization requests as the framework wants to see them. */
@Component
class CodeAuthorizations {

    private final Clients clients;
    private final IssuerSettings issuer;

    CodeAuthorizations(Clients clients, IssuerSettings issuer) {
        this.clients = clients;
        this.issuer = issuer;
    }

    /** @param code as it was sent; null while there is none */
    Optional<OAuth2Authorization> of(AuthorizationRequest request, @Nullable String code) {
        return Optional.ofNullable(clients.findById(request.client().toString()))
                .map(client -> authorization(request, client, code).build());
    }

    private OAuth2Authorization.Builder authorization(
            AuthorizationRequest request, RegisteredClient client, @Nullable String code) {
        OAuth2Authorization.Builder builder = request.granted()
                .authorization(client, AuthorizationGrantType.AUTHORIZATION_CODE)
                .id(request.id().toString())
                .attribute(OAuth2AuthorizationRequest.class.getName(), asSent(request, client));
        if (code != null) {
            var token = new OAuth2AuthorizationCode(code, request.createdAt(), request.expiresAt());
            builder.token(token, metadata -> metadata.put(Token.INVALIDATED_METADATA_NAME, request.used()));
        }
        return request.session() == null ? builder : builder.accessToken(standIn(request));
    }

    /** Tokens are not stored. When a code comes back, the framework only wants something that it can invalidate. */
    private static OAuth2AccessToken standIn(AuthorizationRequest request) {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "not-stored", request.createdAt(), request.expiresAt());
    }

    private OAuth2AuthorizationRequest asSent(AuthorizationRequest request, RegisteredClient client) {
        Map<String, Object> proof = new HashMap<>();
        proof.put("code_challenge", request.codeChallenge());
        proof.put("code_challenge_method", "S256");
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(issuer.uri() + "/oauth2/authorize")
                .clientId(client.getClientId())
                .redirectUri(request.redirectUri())
                .scopes(request.scopes())
                .state(request.clientState())
                .additionalParameters(proof)
                .build();
    }
}
