package io.groundwork.e2e.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What others write into access tokens; none of them marks one in the header as ours do. */
final class ForeignClaims {

    private static final long LIFETIME_SECONDS = 300;

    private ForeignClaims() {}

    /** By the form's {@code style}, {@code subject}, {@code scope} and {@code role}. */
    static JWTClaimsSet of(String issuer, Map<String, String> form) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(form.get("subject"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)))
                .jwtID(UUID.randomUUID().toString());
        return form.getOrDefault("style", "keycloak").equals("cognito")
                ? cognito(claims, form)
                : keycloak(claims, form);
    }

    private static JWTClaimsSet keycloak(JWTClaimsSet.Builder claims, Map<String, String> form) {
        return claims.audience(List.of("account", "groundwork"))
                .claim("typ", "Bearer")
                .claim("azp", "a-frontend")
                .claim("scope", "openid email profile " + form.get("scope"))
                .claim("realm_access", Map.of("roles", List.of("offline_access", form.getOrDefault("role", "user"))))
                .build();
    }

    /** No audience; scopes with the name of their resource server before them. */
    private static JWTClaimsSet cognito(JWTClaimsSet.Builder claims, Map<String, String> form) {
        var scopes = Arrays.stream(form.get("scope").split(" "))
                .map(scope -> "groundwork/" + scope)
                .collect(Collectors.joining(" "));
        return claims.claim("token_use", "access")
                .claim("client_id", "groundwork")
                .claim("version", 2)
                .claim("scope", scopes)
                .build();
    }

    static String sign(JWTClaimsSet claims, RSAKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
