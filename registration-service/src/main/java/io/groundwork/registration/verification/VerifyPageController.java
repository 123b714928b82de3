package io.groundwork.registration.verification;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.vault.OpaqueToken;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
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

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Verifying verifying;

    VerifyPageController(Verifying verifying) {
        this.verifying = verifying;
    }

    @GetMapping("/verify")
    ResponseEntity<String> open(@RequestParam(defaultValue = "") String token) {
        return verifying
                .lookUp(new OpaqueToken(token))
                .map(pending -> page(HttpStatusCode.valueOf(200), VerifyPage.form(token, pending, null)))
                .orElseGet(() -> page(HttpStatusCode.valueOf(404), VerifyPage.invalid()));
    }

    @PostMapping(path = "/verify", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> verify(
            @RequestParam(defaultValue = "") String token, @RequestParam(required = false) @Nullable String password) {
        try {
            return page(
                    HttpStatusCode.valueOf(200), VerifyPage.done(verifying.byLink(new OpaqueToken(token), password)));
        } catch (ProblemException refused) {
            return refused(token, refused);
        }
    }

    private ResponseEntity<String> refused(String token, ProblemException problem) {
        return verifying
                .lookUp(new OpaqueToken(token))
                .map(pending ->
                        page(problem.type().status(), VerifyPage.form(token, pending, VerifyPage.reason(problem))))
                .orElseGet(() -> page(problem.type().status(), VerifyPage.invalid()));
    }

    private static ResponseEntity<String> page(HttpStatusCode status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", VerifyPage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }
}
