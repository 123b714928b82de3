package io.groundwork.registration.oauth;

import io.groundwork.registration.session.BrowserLogin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Passes over a login that is older than a client accepts: {@code prompt=login} and {@code max_age} (OpenID Connect Core, section
 * 3.1.2.1). What follows, the login page or an error, is then as for anybody who is not signed in.
 */
class StaleLogins extends OncePerRequestFilter {

    private final Clock clock;

    StaleLogins(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(AuthorizationServerConfiguration.AUTHORIZE)
                || (request.getParameter("prompt") == null && request.getParameter("max_age") == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && person.getPrincipal() instanceof BrowserLogin login && isStale(login, request)) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    private boolean isStale(BrowserLogin login, HttpServletRequest request) {
        return prompts(request).contains("login") || isOlder(login, request.getParameter("max_age"));
    }

    private static List<String> prompts(HttpServletRequest request) {
        String prompt = request.getParameter("prompt");
        return prompt == null ? List.of() : Arrays.asList(prompt.split(" "));
    }

    /** What is no number of seconds asks for nothing. */
    private boolean isOlder(BrowserLogin login, @Nullable String maxAge) {
        if (maxAge == null || !maxAge.matches("\\d{1,9}")) {
            return false;
        }
        Instant oldest = clock.instant().minus(Duration.ofSeconds(Long.parseLong(maxAge)));
        return login.at().isBefore(oldest);
    }
}
