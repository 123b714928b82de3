package io.groundwork.gateway.security;

import io.groundwork.gateway.route.Services;
import io.groundwork.platform.token.AccessTokenRules;
import io.groundwork.platform.token.Revocations;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/** How an access token is checked: RS256 only, and by the rules that the services hold to as well. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final URI OWN_ISSUER = URI.create("http://localhost:8080");
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    @Bean
    ReactiveJwtDecoder accessTokens(
            WebClient http, TokenProperties tokens, Services services, Revocations revocations) {
        PublishedKeys published = new PublishedKeys(http, tokens.issuer(), keysOf(tokens, services));
        SigningKeys keys = new SigningKeys(published.fetch(), Clock.systemUTC());
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::candidates)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(rules(tokens, revocations));
        return decoder;
    }

    /** Our own issuer is read from directly: its discovery document would lead back through this gateway. */
    private static @Nullable URI keysOf(TokenProperties tokens, Services services) {
        boolean ours = tokens.jwks() == null && tokens.issuer().equals(OWN_ISSUER);
        return ours ? services.uri("registration").resolve("/oauth2/jwks") : tokens.jwks();
    }

    private static OAuth2TokenValidator<Jwt> rules(TokenProperties tokens, Revocations revocations) {
        return AccessTokenRules.of(
                tokens.issuer().toString(), tokens.audience(), CLOCK_SKEW, Clock.systemUTC(), revocations);
    }
}
