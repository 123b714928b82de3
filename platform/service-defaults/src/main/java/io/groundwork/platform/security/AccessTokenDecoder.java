package io.groundwork.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Accepts access tokens signed with RS256 by a key of the issuer, and nothing else. Throws {@link BadJwtException} for a token that
 * is wrong, and another {@link JwtException} while the issuer's keys cannot be had. Safe for concurrent use.
 */
final class AccessTokenDecoder implements JwtDecoder {

    private final NimbusJwtDecoder decoder;

    AccessTokenDecoder(JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> rules) {
        decoder = new NimbusJwtDecoder(processor(keys));
        decoder.setJwtValidator(rules);
    }

    private static ConfigurableJWTProcessor<SecurityContext> processor(JWKSource<SecurityContext> keys) {
        ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null));
        // The rules check claims, on our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    @Override
    public Jwt decode(String token) {
        return decoder.decode(token);
    }
}
