package io.groundwork.registration.login;

import io.groundwork.registration.vault.OpaqueToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie of a signed-in browser. {@code Lax}, because a client sends the browser here by a link. */
@Component
class LoginCookie {

    private final LoginSettings settings;

    LoginCookie(LoginSettings settings) {
        this.settings = settings;
    }

    Optional<OpaqueToken> in(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name());
        return Optional.ofNullable(cookie).map(it -> new OpaqueToken(it.getValue()));
    }

    String set(OpaqueToken token) {
        return cookie(token.value()).build().toString();
    }

    String clear() {
        return cookie("").maxAge(Duration.ZERO).build().toString();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(settings.secureCookies())
                .sameSite("Lax");
    }

    /** With the prefix a browser takes it only from this very host, over HTTPS. */
    private String name() {
        return settings.secureCookies() ? "__Host-groundwork-login" : "groundwork-login";
    }
}
