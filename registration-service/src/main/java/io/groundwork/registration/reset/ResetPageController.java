package io.groundwork.registration.reset;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.page.Html;
import io.groundwork.registration.page.LinkForm;
import io.groundwork.registration.page.Page;
import io.groundwork.registration.vault.OpaqueToken;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
        return page(token, null).toResponse();
    }

    @PostMapping(path = "/reset", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> reset(
            @RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String password) {
        try {
            resetting.reset(new OpaqueToken(token), password);
            return Page.of("Your password is changed", "<p>Sign in with the new one.</p>")
                    .toResponse();
        } catch (ProblemException refused) {
            return refused(token, refused).toResponse();
        }
    }

    private Page refused(String token, ProblemException problem) {
        Page page = page(token, LinkForm.reason(problem));
        return page.status().isError() ? page : page.withStatus(problem.type().status());
    }

    private Page page(String token, @Nullable String error) {
        return resetting
                .lookUp(new OpaqueToken(token))
                .map(account -> form(account, token, error))
                .orElseGet(() -> Page.of(
                                "This link is not valid",
                                "<p>It may have been used before, or be older than an hour. Ask for a new one.</p>")
                        .withStatus(HttpStatus.NOT_FOUND));
    }

    private static Page form(Account account, String token, @Nullable String error) {
        String lead = "<p>For <strong>" + Html.text(account.email().value())
                + "</strong>. You will be signed out everywhere.</p>" + Html.alert(error);
        return Page.of("Choose a new password", lead + LinkForm.withPassword("/reset", token, "Change the password"));
    }
}
