package io.groundwork.registration.verification;

import io.groundwork.platform.problem.ProblemException;
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
class VerifyPageController {

    private final Verifying verifying;

    VerifyPageController(Verifying verifying) {
        this.verifying = verifying;
    }

    @GetMapping("/verify")
    ResponseEntity<String> open(@RequestParam(defaultValue = "") String token) {
        return verifying
                .lookUp(new OpaqueToken(token))
                .map(pending -> VerifyPage.form(token, pending, null))
                .orElseGet(() -> VerifyPage.invalid().withStatus(HttpStatus.NOT_FOUND))
                .toResponse();
    }

    @PostMapping(path = "/verify", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> verify(
            @RequestParam(defaultValue = "") String token, @RequestParam(required = false) @Nullable String password) {
        try {
            return VerifyPage.done(verifying.byLink(new OpaqueToken(token), password))
                    .toResponse();
        } catch (ProblemException refused) {
            return refused(token, refused).toResponse();
        }
    }

    private Page refused(String token, ProblemException problem) {
        return verifying
                .lookUp(new OpaqueToken(token))
                .map(pending -> VerifyPage.form(token, pending, LinkForm.reason(problem)))
                .orElseGet(VerifyPage::invalid)
                .withStatus(problem.type().status());
    }
}
