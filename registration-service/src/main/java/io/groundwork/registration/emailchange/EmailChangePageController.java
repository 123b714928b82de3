package io.groundwork.registration.emailchange;

import io.groundwork.registration.vault.OpaqueToken;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the links in the mails. Opening it changes nothing, so that mail scanners and previews may; its buttons do. It
 * needs no CSRF token: nothing is taken from cookies, and the token in the form is what gives the right.
 */
@Hidden
@Controller
class EmailChangePageController {

    private final AnsweringChange answering;

    EmailChangePageController(AnsweringChange answering) {
        this.answering = answering;
    }

    @GetMapping(EmailChangePage.PATH)
    ResponseEntity<String> open(@RequestParam(defaultValue = "") String token) {
        return answering
                .lookUp(new OpaqueToken(token))
                .map(answer -> EmailChangePage.form(answer, token))
                .orElseGet(EmailChangePage::invalid)
                .toResponse();
    }

    @PostMapping(path = EmailChangePage.PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> answer(
            @RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String decision) {
        Optional<Answerable> answer = answering.lookUp(new OpaqueToken(token));
        try {
            return EmailChangePage.done(
                            switch (decision) {
                                case "confirm" -> answering.confirm(answer);
                                case "refuse" -> answering.refuse(answer);
                                default -> throw EmailChangeException.failed();
                            })
                    .toResponse();
        } catch (EmailChangeException refused) {
            return EmailChangePage.refused(refused.detail()).toResponse();
        }
    }
}
