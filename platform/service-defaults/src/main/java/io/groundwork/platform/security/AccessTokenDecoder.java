package io.groundwork.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
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

    private final IssuerKeys keys;
    private final NimbusJwtDecoder decoder;

    AccessTokenDecoder(IssuerKeys keys, OAuth2TokenValidator<Jwt> rules) {
        this.keys = keys;
        this.decoder = new NimbusJwtDecoder(processor(keys));
        this.decoder.setJwtValidator(rules);
    }

    private static ConfigurableJWTProcessor<SecurityContext> processor(IssuerKeys keys) {
        ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys.source()));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null));
        // The rules check claims, on our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException e) {
            throw unknownKey(e) ? new BadJwtException("The token is signed by an unknown key", e) : e;
        }
    }

    /** Keys are there, and the token's is not among them: a flood of such tokens must not look like an outage. */
    private boolean unknownKey(JwtException failure) {
        return keys.loaded() && failure.getCause() instanceof RateLimitReachedException;
    }
}
