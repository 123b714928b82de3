package io.groundwork.gateway.security;

import io.groundwork.gateway.limit.RateLimiting;
import io.groundwork.gateway.route.Services;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;

/**
 * What goes on to a service needs a token, unless it is listed as open; what goes nowhere is left for the 404. The limiter
 * stands between authentication and authorization: it knows the caller, and it also counts those who are about to be refused.
 */
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    @Bean
    SecurityWebFilterChain edge(
            ServerHttpSecurity http,
            Services services,
            TokenProperties tokens,
            Refusals refusals,
            RateLimiting limits) {
        return http.csrf(CsrfSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(EdgeSecurity::headers)
                .authorizeExchange(access -> authorize(access, services))
                .oauth2ResourceServer(server -> server.bearerTokenConverter(new EdgeTokens(services))
                        .authenticationEntryPoint(refusals::unauthenticated)
                        .accessDeniedHandler(refusals::forbidden)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(Roles.from(tokens.rolesClaim()))))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusals::unauthenticated)
                        .accessDeniedHandler(refusals::forbidden))
                .addFilterBefore(limits::filter, SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }

    private static void authorize(AuthorizeExchangeSpec access, Services services) {
        ServerWebExchangeMatcher needsToken = exchange -> services.serve(exchange) && !services.leaveOpen(exchange)
                ? MatchResult.match()
                : MatchResult.notMatch();
        access.pathMatchers("/api/v1/dead-letters/**")
                .hasRole(Roles.ADMIN)
                .matchers(needsToken)
                .authenticated()
                .anyExchange()
                .permitAll();
    }

    /** A login form posted under {@code no-referrer} would carry {@code Origin: null}, hence the weaker policy. */
    private static void headers(HeaderSpec headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN));
    }
}
