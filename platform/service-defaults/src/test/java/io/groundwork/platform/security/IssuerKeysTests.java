package io.groundwork.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.sample.SampleIssuer;
import io.groundwork.platform.token.AccessTokenRules;
import io.groundwork.platform.token.Revocations;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class IssuerKeysTests {

    private final SampleIssuer issuer = new SampleIssuer();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void anIssuerThatIsAwayIsNoReasonToCallATokenBad() {
        issuer.down(true);
        JwtDecoder decoder = decoder(null, Duration.ofMinutes(5));
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(JwtException.class)
                    .isThrownBy(() -> decoder.decode(issuer.token().rs256()))
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void anIssuerThatComesBackIsAskedAgain() {
        issuer.down(true);
        JwtDecoder decoder = decoder(null, Duration.ofMinutes(5));
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> decoder.decode(issuer.token().rs256()));
        issuer.down(false);
        assertThat(decoder.decode(issuer.token().rs256()).getSubject()).isEqualTo("somebody");
    }

    @Test
    void keysOutliveTheirTimeWhileTheIssuerIsAway() {
        JwtDecoder decoder = decoder(issuer.jwksUri(), Duration.ofMillis(2));
        decoder.decode(issuer.token().rs256());
        issuer.down(true);
        await().untilAsserted(() -> {
            assertThat(decoder.decode(issuer.token().rs256()).getSubject()).isEqualTo("somebody");
            assertThat(issuer.fetches()).as("asked in vain").isGreaterThan(1);
        });
    }

    @Test
    void keysAreFetchedOnceForManyTokens() {
        JwtDecoder decoder = decoder(issuer.jwksUri(), Duration.ofMinutes(5));
        for (int i = 0; i < 20; i++) {
            decoder.decode(issuer.token().rs256());
        }
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void aDiscoveryDocumentOfAnotherIssuerIsNotBelieved() {
        OAuth2ResourceServerProperties.Jwt settings = new OAuth2ResourceServerProperties.Jwt();
        settings.setIssuerUri(issuer.uri().replace("localhost", "127.0.0.1"));
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(
                        () -> KeyLocation.of(settings, Duration.ofSeconds(1)).fetch())
                .withRootCauseInstanceOf(IOException.class)
                .havingRootCause()
                .withMessageContaining("names another issuer");
    }

    @Test
    void theLocalIssuersKeysAreBesideTheGateway() {
        OAuth2ResourceServerProperties.Jwt settings = new OAuth2ResourceServerProperties.Jwt();
        settings.setIssuerUri("http://localhost:8080");
        settings.setJwkSetUri("");
        assertThat(KeyLocation.of(settings, Duration.ofSeconds(1)).jwks())
                .isEqualTo("http://localhost:8081/oauth2/jwks");
    }

    private JwtDecoder decoder(String jwksUri, Duration ttl) {
        OAuth2ResourceServerProperties.Jwt settings = new OAuth2ResourceServerProperties.Jwt();
        settings.setIssuerUri(issuer.uri());
        settings.setJwkSetUri(jwksUri);
        AccessProperties access = new AccessProperties(
                "groundwork",
                "roles",
                "",
                List.of(),
                List.of(),
                Map.of(),
                Duration.ofSeconds(60),
                ttl,
                ttl.dividedBy(2));
        Clock clock = Clock.systemUTC();
        return new AccessTokenDecoder(
                IssuerKeys.at(settings, access),
                AccessTokenRules.of(
                        issuer.uri(), access.audience(), access.clockSkew(), clock, new Revocations(clock)));
    }
}
