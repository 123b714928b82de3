package io.groundwork.registration.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder(keys);
    }

    /** As every resource server of the suite decodes, but with the keys at hand: the issuer does not ask itself over HTTP. */
    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, IssuerSettings issuer) {
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(signatures(keys));
        decoder.setJwtValidator(JwtValidators.createAtJwtValidator()
                .issuer(issuer.uri().toString())
                .audience(IssuerSettings.AUDIENCE)
                .build());
        return decoder;
    }

    private static JWTProcessor<SecurityContext> signatures(SigningKeys keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(IssuerSettings.TOKEN_TYPE)));
        // Claims are the validator's.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }
}
