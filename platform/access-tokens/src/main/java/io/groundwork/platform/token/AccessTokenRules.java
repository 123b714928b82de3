package io.groundwork.platform.token;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What the claims of an access token must say, at the gateway and again at each service. */
public final class AccessTokenRules {

    private static final Set<String> ACCESS_TYPES = Set.of("at+jwt", "application/at+jwt");
    // Keycloak's claim "typ", Cognito's claim "token_use".
    private static final Set<String> ACCESS_KINDS = Set.of("bearer", "access");

    private AccessTokenRules() {}

    /**
     * The rules as one validator.
     *
     * @param issuer the exact {@code iss}
     * @param audience one of {@code aud}; from an issuer that sets none, the {@code client_id}
     * @param clockSkew how far the issuer's clock may be off
     */
    public static OAuth2TokenValidator<Jwt> of(
            String issuer, String audience, Duration clockSkew, Clock clock, Revocations revocations) {
        JwtTimestampValidator times = new JwtTimestampValidator(clockSkew);
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer),
                rule("The token has no expiry", token -> token.getExpiresAt() != null),
                rule("The token has no subject", token -> token.getSubject() != null),
                rule("The token is for another audience", token -> isFor(audience, token)),
                rule("The token is not an access token", AccessTokenRules::isAccessToken),
                rule("The token was revoked", token -> !revocations.cover(token)));
    }

    private static boolean isFor(String audience, Jwt token) {
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
