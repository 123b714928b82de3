package io.groundwork.registration.reset;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.page.PlainPage;
import io.groundwork.registration.vault.OpaqueToken;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/**
 * The page behind the link in the mail. Opening it changes nothing, so that mail scanners and previews may; its button does. It
 * needs no CSRF token: nothing is taken from cookies, and the token in the form is what gives the right.
 */
@Hidden
@Controller
class ResetPageController {

    private final ResettingPassword resetting;

    ResetPageController(ResettingPassword resetting) {
        this.resetting = resetting;
    }

    @GetMapping("/reset")
    ResponseEntity<String> open(@RequestParam(defaultValue = "") String token) {
        return page(HttpStatus.OK, token, null).toResponse();
    }

    @PostMapping(path = "/reset", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> reset(
            @RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String password) {
        try {
            resetting.reset(new OpaqueToken(token), password);
            return new PlainPage(HttpStatus.OK, "Your password is changed", "<p>Sign in with the new one.</p>")
                    .toResponse();
        } catch (ProblemException refused) {
            return page(refused.type().status(), token, PlainPage.reason(refused))
                    .toResponse();
        }
    }

    private PlainPage page(HttpStatusCode status, String token, @Nullable String error) {
        return resetting
                .lookUp(new OpaqueToken(token))
                .map(account -> form(status, account, token, error))
                .orElseGet(() -> new PlainPage(
                        HttpStatus.NOT_FOUND,
                        "This link is not valid",
                        "<p>It may have been used before, or be older than an hour. Ask for a new one.</p>"));
    }

    private static PlainPage form(HttpStatusCode status, Account account, String token, @Nullable String error) {
        String lead = "<p>For <strong>" + HtmlUtils.htmlEscape(account.email().value())
                + "</strong>. You will be signed out everywhere.</p>" + PlainPage.alert(error);
        return PlainPage.form(status, "Choose a new password", lead, "/reset", token, true, "Change the password");
    }
}
