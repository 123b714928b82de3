package io.groundwork.registration.oauth;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;

/** Refusals at the authorization endpoint that are shown to the person, never sent to an address the request names. */
final class AuthorizationRefusal {

    private AuthorizationRefusal() {}

    static OAuth2AuthorizationCodeRequestAuthenticationException formSentTwice() {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "This form was sent before.", null), null);
    }
}
