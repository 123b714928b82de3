package io.groundwork.gateway.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** That a token is an access token, and for us. The services hold to the same rules. */
final class AccessTokenRules {

    private static final Set<String> ACCESS_TYPES = Set.of("at+jwt", "application/at+jwt");
    /** Keycloak's claim {@code typ}, Cognito's claim {@code token_use}. */
    private static final Set<String> ACCESS_KINDS = Set.of("bearer", "access");

    private AccessTokenRules() {}

    static OAuth2TokenValidator<Jwt> isFor(String audience) {
        return rule("The token is for another audience", token -> names(audience, token));
    }

    static OAuth2TokenValidator<Jwt> isAccessToken() {
        return rule("The token is not an access token", AccessTokenRules::isAccessToken);
    }

    private static boolean names(String audience, Jwt token) {
        List<String> named = token.getAudience();
        return (named == null || named.isEmpty())
                ? audience.equals(token.getClaims().get("client_id"))
                : named.contains(audience);
    }

    /** RFC 9068 marks access tokens in the header; older issuers in a claim; for the rest, an ID token carries no scope. */
    private static boolean isAccessToken(Jwt token) {
        if (ACCESS_TYPES.contains(lowerCase(token.getHeaders().get("typ")))) {
            return true;
        }
        Object kind = token.hasClaim("typ")
                ? token.getClaims().get("typ")
                : token.getClaims().get("token_use");
        return kind == null ? carriesScope(token) : ACCESS_KINDS.contains(lowerCase(kind));
    }

    private static boolean carriesScope(Jwt token) {
        boolean scope = token.hasClaim("scope") || token.hasClaim("scp");
        return scope && !token.hasClaim("nonce") && !token.hasClaim("at_hash");
    }

    private static String lowerCase(@Nullable Object text) {
        return String.valueOf(text).toLowerCase(Locale.ROOT);
    }

    private static OAuth2TokenValidator<Jwt> rule(String violation, Predicate<Jwt> rule) {
        OAuth2Error error = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, violation, null);
        return token ->
                rule.test(token) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(error);
    }
}
