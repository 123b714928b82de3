package io.groundwork.registration.login;

import io.groundwork.registration.session.BrowserLogin;
import io.groundwork.registration.session.BrowserLogins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Knows the person by the cookie, on any replica: nothing about a login is in this process's memory. */
@Component
class LoginContext implements SecurityContextRepository {

    private final LoginCookie cookie;
    private final BrowserLogins logins;

    LoginContext(LoginCookie cookie, BrowserLogins logins) {
        this.cookie = cookie;
        this.logins = logins;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        return cookie.in(request)
                .flatMap(logins::find)
                .map(LoginContext::context)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static SecurityContext context(BrowserLogin login) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of()));
    }

    /** Signing in does that, once. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.in(request).isPresent();
    }
}
