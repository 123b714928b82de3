package io.groundwork.registration.oauth;

import io.groundwork.registration.session.BrowserLogin;
import io.groundwork.registration.session.SessionId;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/**
 * What the framework knows about a request it has just accepted.
 *
 * @param login where the person is signed in
 * @param consent the secret of the consent form, when the person has to be asked
 * @param code the code, when not
 */
record NewAuthorizationRequest(
        UUID id,
        UUID client,
        SessionId login,
        @Nullable String redirectUri,
        @Nullable String clientState,
        @Nullable String nonce,
        String codeChallenge,
        Set<String> scopes,
        @Nullable String consent,
        @Nullable String code) {

    static NewAuthorizationRequest of(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        return new NewAuthorizationRequest(
                UUID.fromString(authorization.getId()),
                UUID.fromString(authorization.getRegisteredClientId()),
                login(authorization).session(),
                request.getRedirectUri(),
                request.getState(),
                (String) request.getAdditionalParameters().get("nonce"),
                String.valueOf(request.getAdditionalParameters().get("code_challenge")),
                request.getScopes(),
                authorization.getAttribute("state"),
                code == null ? null : code.getToken().getTokenValue());
    }

    private static BrowserLogin login(OAuth2Authorization authorization) {
        Authentication person = Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
        return (BrowserLogin) Objects.requireNonNull(person.getPrincipal());
    }
}
