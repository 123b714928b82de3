package io.groundwork.registration.client;

import io.groundwork.registration.token.IssuerSettings;
import io.groundwork.registration.token.SigningKeys;
import java.util.List;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Makes clients' tokens look like people's: RFC 9068, one audience, scopes as one text (RFC 8693, section 4.2). */
@Component
class ClientTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final SigningKeys keys;

    ClientTokenClaims(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().type(IssuerSettings.TOKEN_TYPE).keyId(keys.activeId());
        context.getClaims()
                .audience(List.of(IssuerSettings.AUDIENCE))
                .claim("client_id", context.getRegisteredClient().getClientId())
                .claim("scope", String.join(" ", context.getAuthorizedScopes()));
    }
}
