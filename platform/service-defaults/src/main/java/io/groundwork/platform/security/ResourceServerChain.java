package io.groundwork.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** The filter chain of a resource server: stateless, bearer tokens only, problems for refusals. */
record ResourceServerChain(AccessProperties access, JwtAuthenticationConverter converter, RefusalProblems refusals) {

    private static final String[] ALWAYS_PUBLIC = {"/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"};

    SecurityFilterChain build(HttpSecurity http) {
        return http.authorizeHttpRequests(this::authorize)
                .oauth2ResourceServer(this::tokens)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(ResourceServerChain::headers)
                // A bearer token is sent by choice, never by a browser on its own: nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        // These continue a request that was authorised when it came in.
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        paths.requestMatchers(EndpointRequest.to("health", "info", "prometheus"))
                .permitAll();
        paths.requestMatchers(EndpointRequest.toAnyEndpoint()).hasRole("ADMIN");
        paths.requestMatchers(ALWAYS_PUBLIC).permitAll();
        paths.requestMatchers(access.publicPaths().toArray(String[]::new)).permitAll();
        paths.requestMatchers(access.adminPaths().toArray(String[]::new)).hasRole("ADMIN");
        for (Map.Entry<String, String> scope : access.scopes().entrySet()) {
            paths.requestMatchers(HttpMethod.GET, scope.getKey()).hasAuthority(authority(scope, ":read"));
            paths.requestMatchers(HttpMethod.HEAD, scope.getKey()).hasAuthority(authority(scope, ":read"));
            paths.requestMatchers(scope.getKey()).hasAuthority(authority(scope, ":write"));
        }
        paths.anyRequest().authenticated();
    }

    private static String authority(Map.Entry<String, String> scope, String access) {
        return TokenAuthorities.SCOPE + scope.getValue() + access;
    }

    private void tokens(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        AuthenticationEntryPointFailureHandler failures = new AuthenticationEntryPointFailureHandler(refusals);
        failures.setRethrowAuthenticationServiceException(false);
        server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .withObjectPostProcessor(new BearerFailureHandler(failures));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        // Spring Security's "no-store" would defeat ETag; answers may be kept, but never used without asking.
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new RevalidationHeaderWriter());
    }
}
