package io.groundwork.registration.login;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.Page;
import io.groundwork.registration.session.BrowserLogin;
import io.groundwork.registration.session.BrowserLogins;
import io.groundwork.registration.session.ClientSessions;
import io.groundwork.registration.session.EndReason;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out, on one's own account or because a client asks (OpenID Connect RP-Initiated Logout 1.0). */
@Hidden
@Controller
class LogoutController {

    private final LogoutRules rules;
    private final BrowserLogins logins;
    private final ClientSessions sessions;
    private final LoginCookie cookie;
    private final Clients clients;

    LogoutController(
            LogoutRules rules, BrowserLogins logins, ClientSessions sessions, LoginCookie cookie, Clients clients) {
        this.rules = rules;
        this.logins = logins;
        this.sessions = sessions;
        this.cookie = cookie;
        this.clients = clients;
    }

    /** A form posted from another site comes without our cookie; the link it is turned into comes with it. */
    @PostMapping("/connect/logout")
    ResponseEntity<String> askedByForm(LogoutRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, request.link())
                .build();
    }

    @GetMapping("/connect/logout")
    ResponseEntity<String> asked(
            LogoutRequest request, @AuthenticationPrincipal @Nullable BrowserLogin login, CsrfToken csrf) {
        try {
            Leaving leaving = rules.check(request);
            return login == null || leaving.isAbout(login)
                    ? leave(leaving, login)
                    : LoginPage.leaving(csrf, request.hiddenFields())
                            .leadingTo(Optional.ofNullable(leaving.target()).flatMap(clients::redirectSource).stream()
                                    .toList())
                            .toResponse();
        } catch (ProblemException refused) {
            return refused(refused);
        }
    }

    @GetMapping("/logout")
    ResponseEntity<String> open(CsrfToken csrf) {
        return LoginPage.leaving(csrf, "").toResponse();
    }

    @PostMapping("/logout")
    ResponseEntity<String> confirmed(LogoutRequest request, @AuthenticationPrincipal @Nullable BrowserLogin login) {
        try {
            return leave(rules.check(request), login);
        } catch (ProblemException refused) {
            return refused(refused);
        }
    }

    private ResponseEntity<String> leave(Leaving leaving, @Nullable BrowserLogin login) {
        if (login != null) {
            logins.end(login);
        }
        if (leaving.session() != null && leaving.subject() != null) {
            sessions.end(leaving.session(), leaving.subject(), EndReason.SIGNED_OUT);
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.SET_COOKIE, cookie.clear());
        String target = leaving.target();
        return answer.header(HttpHeaders.LOCATION, target == null ? "/logout/done" : target)
                .build();
    }

    @GetMapping("/logout/done")
    ResponseEntity<String> done() {
        return LoginPage.signedOut().toResponse();
    }

    private static ResponseEntity<String> refused(ProblemException refusal) {
        return Page.of("You cannot be signed out this way", Html.alert(refusal.detail()))
                .refusing(refusal)
                .toResponse();
    }
}
