package io.groundwork.registration.consent;

import io.groundwork.registration.client.Clients;
import io.groundwork.registration.oauth.PendingConsents;
import io.groundwork.registration.session.BrowserLogin;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The consent page. What it shows comes from what was kept, never from its own address. */
@Hidden
@Controller
class ConsentController {

    private final PendingConsents pending;
    private final Clients clients;

    ConsentController(PendingConsents pending, Clients clients) {
        this.pending = pending;
        this.clients = clients;
    }

    @GetMapping("/consent")
    ResponseEntity<String> ask(
            @RequestParam(defaultValue = "") String state, @AuthenticationPrincipal BrowserLogin login) {
        return pending.find(state, login.account())
                .map(wish -> ConsentPage.ask(wish, login, state).leadingTo(clients.redirectSources(wish.clientId())))
                .orElseGet(ConsentPage::unknown)
                .toResponse();
    }
}
