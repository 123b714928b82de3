package io.groundwork.registration.oauth;

import io.groundwork.registration.client.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Takes public clients at their word, and nobody else: a confidential client without its secret is refused. */
class PublicClientProvider implements AuthenticationProvider {

    private final Clients clients;

    PublicClientProvider(Clients clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientAuthenticationToken claim = (OAuth2ClientAuthenticationToken) authentication;
        boolean isNamedOnly = claim.getClientAuthenticationMethod().equals(ClientAuthenticationMethod.NONE);
        if (!isNamedOnly
                || "authorization_code".equals(claim.getAdditionalParameters().get("grant_type"))) {
            return null;
        }
        RegisteredClient client = clients.registered(claim.getName())
                .filter(it -> it.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
