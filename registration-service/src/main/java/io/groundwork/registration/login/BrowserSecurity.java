package io.groundwork.registration.login;

import io.groundwork.registration.page.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The pages that a person sees. Each form carries a secret that must equal the one in a cookie, so that no other site can send it;
 * both are the browser's, and no replica remembers anything.
 */
@Configuration(proxyBeanMethods = false)
class BrowserSecurity {

    private static final String[] PAGES = {
        "/login", "/login/**", "/logout", "/logout/done", "/connect/logout", "/consent", "/activate", "/activate/**"
    };
    private static final String[] OPEN = {
        "/login",
        "/login/passkey",
        "/login/passkey/options",
        "/login/passkey.js",
        "/logout",
        "/logout/done",
        "/connect/logout"
    };

    @Bean
    @Order(1)
    SecurityFilterChain browserChain(
            HttpSecurity http, LoginContext context, LoginEntryPoint login, LoginSettings settings) {
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .securityContext(it -> it.securityContextRepository(context))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(cookies(settings)).ignoringRequestMatchers("/connect/logout"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(login).accessDeniedHandler(staleForm()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static CookieCsrfTokenRepository cookies(LoginSettings settings) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(settings.formCookie());
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(settings.secureCookies()));
        return repository;
    }

    private static AccessDeniedHandler staleForm() {
        return (request, response, refusal) -> Page.of(
                        "This form cannot be used",
                        "<p>It was not sent from our own page, or this browser keeps no cookies. Go back, load the page"
                                + " again, and repeat what you did.</p>")
                .withStatus(HttpStatus.FORBIDDEN)
                .write(response);
    }
}
