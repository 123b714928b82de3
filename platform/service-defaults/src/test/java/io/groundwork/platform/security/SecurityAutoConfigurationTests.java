package io.groundwork.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.groundwork.platform.problem.ProblemResponses;
import io.groundwork.platform.sample.SampleIssuer;
import io.groundwork.platform.token.Revocations;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

class SecurityAutoConfigurationTests {

    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    AccessTokenAutoConfiguration.class,
                    ResourceServerAutoConfiguration.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(Revocations.class, () -> new Revocations(Clock.systemUTC()))
            .withBean(ProblemResponses.class, () -> mock(ProblemResponses.class))
            .withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1");

    @Test
    void aServiceStartsWithoutItsIssuer() {
        web.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(SecurityFilterChain.class)
                .hasSingleBean(AccessTokenDecoder.class));
    }

    @Test
    void aDecoderOfTheServiceIsKept() {
        web.withBean(JwtDecoder.class, () -> mock(JwtDecoder.class))
                .run(context -> assertThat(context).doesNotHaveBean(AccessTokenDecoder.class));
    }

    @Test
    void aChainForOtherPathsGoesBesideOurs() {
        web.withUserConfiguration(OtherChain.class)
                .run(context -> assertThat(context)
                        .getBeanNames(SecurityFilterChain.class)
                        .hasSize(2));
    }

    @Test
    void aChainOfOurNameReplacesOurs() {
        web.withBean("resourceServerChain", SecurityFilterChain.class, () -> mock(SecurityFilterChain.class))
                .run(context -> assertThat(context).hasSingleBean(SecurityFilterChain.class));
    }

    @Test
    void theIssuerItselfVerifiesWithItsOwnKeys() {
        try (SampleIssuer issuer = new SampleIssuer()) {
            JWKSource<SecurityContext> own = new ImmutableJWKSet<>(new JWKSet(issuer.key()));
            web.withBean(JWKSource.class, () -> own)
                    .withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri())
                    .run(context -> assertThat(context.getBean(JwtDecoder.class)
                                    .decode(issuer.token().rs256())
                                    .getSubject())
                            .isEqualTo("somebody"));
            assertThat(issuer.fetches()).isZero();
        }
    }

    @Test
    void aScopeWithoutAPathIsRefusedWithAHint() {
        web.withPropertyValues("groundwork.security.scopes.api=tasks")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("in YAML write the path in brackets"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherChain {

        @Bean
        SecurityFilterChain otherChain() {
            return mock(SecurityFilterChain.class);
        }
    }
}
