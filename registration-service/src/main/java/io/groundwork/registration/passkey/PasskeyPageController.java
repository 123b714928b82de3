package io.groundwork.registration.passkey;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.page.Html;
import io.groundwork.registration.session.BrowserLogin;
import io.groundwork.registration.session.ClientOrigin;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own passkeys, for people who are signed in at the login page. */
@Hidden
@Controller
@RequestMapping(PasskeyPage.PATH)
class PasskeyPageController {

    private static final int MAX_NAME = 100;

    private final PasskeyManagement management;
    private final Passkeys passkeys;

    PasskeyPageController(PasskeyManagement management, Passkeys passkeys) {
        this.management = management;
        this.passkeys = passkeys;
    }

    @GetMapping
    ResponseEntity<String> open(@AuthenticationPrincipal BrowserLogin login, CsrfToken csrf) {
        return PasskeyPage.list(csrf, passkeys.list(login.account()), null).toResponse();
    }

    @PostMapping("/options")
    ResponseEntity<Map<String, Object>> ask(
            @AuthenticationPrincipal BrowserLogin login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String otp,
            HttpServletRequest from) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(management.ask(
                        login.account(),
                        Holder.of(login.session()),
                        password,
                        otp.isBlank() ? null : otp.strip(),
                        ClientOrigin.of(from)));
    }

    @PostMapping
    ResponseEntity<String> add(
            @AuthenticationPrincipal BrowserLogin login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            CsrfToken csrf) {
        String label = name.isBlank() ? "Passkey" : name.strip();
        try {
            management.add(
                    login.account(),
                    Holder.of(login.session()),
                    label.substring(0, Math.min(label.length(), MAX_NAME)),
                    credential);
            return back();
        } catch (ProblemException refused) {
            return PasskeyPage.list(csrf, passkeys.list(login.account()), Html.reason(refused))
                    .refusing(refused)
                    .toResponse();
        }
    }

    @PostMapping("/removals")
    ResponseEntity<String> remove(@AuthenticationPrincipal BrowserLogin login, @RequestParam UUID id) {
        management.remove(login.account(), id);
        return back();
    }

    private static ResponseEntity<String> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, PasskeyPage.PATH)
                .build();
    }
}
