package io.groundwork.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.groundwork.platform.token.AccessTokenRules;
import io.groundwork.platform.token.Revocations;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
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
        afterName = {
            "io.groundwork.platform.time.ClockAutoConfiguration",
            "io.groundwork.platform.token.RevocationAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({AccessProperties.class, OAuth2ResourceServerProperties.class})
class AccessTokenAutoConfiguration {

    /** Where a bean holds keys, the service is the issuer itself and need not ask for them. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(
            ObjectProvider<JWKSource<SecurityContext>> own,
            AccessProperties access,
            OAuth2ResourceServerProperties issuer,
            Clock clock,
            Revocations revocations) {
        JWKSource<SecurityContext> keys = own.getIfUnique(() -> IssuerKeys.at(issuer.getJwt(), access));
        String uri = Objects.requireNonNull(issuer.getJwt().getIssuerUri(), "an issuer is set by default");
        return new AccessTokenDecoder(
                keys, AccessTokenRules.of(uri, access.audience(), access.clockSkew(), clock, revocations));
    }

    @Bean
    @ConditionalOnMissingBean
    JwtAuthenticationConverter jwtAuthenticationConverter(AccessProperties access) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new TokenAuthorities(access.scopePrefix(), access.rolesClaim()));
        return converter;
    }
}
