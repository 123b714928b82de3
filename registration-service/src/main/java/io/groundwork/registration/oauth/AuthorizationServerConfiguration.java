package io.groundwork.registration.oauth;

import io.groundwork.registration.token.IssuerSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;

/** The OAuth2 endpoints. They answer errors as RFC 6749 says; everything else in the service is the platform's chain. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    static final String AUTHORIZE = "/oauth2/authorize";

    private static final String[] ENDPOINTS = {
        AUTHORIZE,
        "/oauth2/token",
        "/oauth2/revoke",
        "/oauth2/introspect",
        "/oauth2/device_authorization",
        "/oauth2/jwks",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server"
    };

    /** Who is signed in comes from a cookie, and only the authorization endpoint asks; nothing is kept in this process. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http,
            ProtocolEndpoints endpoints,
            SecurityContextRepository logins,
            AuthenticationEntryPoint loginPage,
            Clock clock) {
        AuthenticationEntryPoint refusal = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return http.securityMatcher(ENDPOINTS)
                .oauth2AuthorizationServer(endpoints::configure)
                .authorizeHttpRequests(requests -> requests.requestMatchers(AuthorizationServerConfiguration::isSilent)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(logins))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        (request, response, cause) -> (request.getRequestURI().equals(AUTHORIZE) ? loginPage : refusal)
                                .commence(request, response, cause)))
                .addFilterAfter(new StaleLogins(clock), SecurityContextHolderFilter.class)
                .build();
    }

    /** With {@code prompt=none} the client, not the login page, hears that nobody is signed in. */
    private static boolean isSilent(HttpServletRequest request) {
        return request.getRequestURI().equals(AUTHORIZE) && "none".equals(request.getParameter("prompt"));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IssuerSettings issuer) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer.uri().toString())
                .build();
    }
}
