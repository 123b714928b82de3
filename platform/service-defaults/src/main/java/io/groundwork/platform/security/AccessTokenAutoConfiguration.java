package io.groundwork.platform.security;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/** Verifies access tokens. Fetches keys only when the first token comes, so that a service starts without its issuer. */
@AutoConfiguration(
        afterName = "io.groundwork.platform.time.ClockAutoConfiguration",
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({AccessProperties.class, OAuth2ResourceServerProperties.class})
class AccessTokenAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    IssuerKeys issuerKeys(AccessProperties access, OAuth2ResourceServerProperties issuer) {
        return IssuerKeys.of(issuer.getJwt(), access);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(
            IssuerKeys keys, AccessProperties access, OAuth2ResourceServerProperties issuer, Clock clock) {
        return new AccessTokenDecoder(keys, AccessTokenRules.of(issuer.getJwt(), access, clock));
    }

    @Bean
    @ConditionalOnMissingBean
    JwtAuthenticationConverter jwtAuthenticationConverter(AccessProperties access) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new TokenAuthorities(access.rolesClaim()));
        return converter;
    }
}
