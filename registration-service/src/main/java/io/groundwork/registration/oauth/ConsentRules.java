package io.groundwork.registration.oauth;

import java.util.Set;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;

/** When people are asked, and what their no means. */
final class ConsentRules {

    private ConsentRules() {}

    /** Before a client first gets something, and whenever it wants them to be asked (OpenID Connect Core, section 3.1.2.1). */
    static boolean isToBeAsked(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        if (!context.getRegisteredClient().getClientSettings().isRequireAuthorizationConsent()) {
            return false;
        }
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        Object prompt = request.getAdditionalParameters().getOrDefault("prompt", "");
        OAuth2AuthorizationConsent before = context.getAuthorizationConsent();
        return Set.of(prompt.toString().split(" ")).contains("consent")
                || before == null
                || !before.getScopes().containsAll(request.getScopes());
    }

    /** The framework would still give what was allowed earlier. Here no means nothing, and takes the earlier yes back. */
    static void heedDenial(OAuth2AuthorizationConsentAuthenticationContext context) {
        OAuth2AuthorizationConsentAuthenticationToken answer = context.getAuthentication();
        if ("deny".equals(answer.getAdditionalParameters().get("decision"))) {
            context.getAuthorizationConsent().authorities(Set::clear);
        }
    }
}
