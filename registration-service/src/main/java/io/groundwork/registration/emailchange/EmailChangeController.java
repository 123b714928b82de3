package io.groundwork.registration.emailchange;

import io.groundwork.platform.security.Caller;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.session.ClientOrigin;
import io.groundwork.registration.session.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking takes no {@code Idempotency-Key}: asking again takes the place of what was asked before. */
@RestController
@Tag(name = "Email changes", description = "Another mail address, confirmed by readers of both")
@RequestMapping("/api/v1/users/me/email-changes")
class EmailChangeController {

    private final ChangingEmail changing;
    private final Clock clock;

    EmailChangeController(ChangingEmail changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Ask for another mail address; a link and a code go to the old one and to the new one")
    ResponseEntity<EmailChangeResponse> ask(
            Caller caller, @Valid @RequestBody EmailChangeRequest request, HttpServletRequest from) {
        EmailChange change = changing.ask(self(caller), session(caller), request, ClientOrigin.of(from));
        return ResponseEntity.accepted()
                .location(URI.create(
                        "/api/v1/users/me/email-changes/" + change.id().value()))
                .body(EmailChangeResponse.of(change, clock.instant()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read who has confirmed")
    EmailChangeResponse read(Caller caller, @PathVariable String id) {
        return EmailChangeResponse.of(changing.get(self(caller), change(id)), clock.instant());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep the address after all; links and codes are void")
    void cancel(Caller caller, @PathVariable String id) {
        changing.cancel(self(caller), change(id));
    }

    private static AccountId self(Caller caller) {
        return AccountId.parse(caller.subject()).orElseThrow(EmailChangeException::notFound);
    }

    private static EmailChangeId change(String id) {
        return EmailChangeId.parse(id).orElseThrow(EmailChangeException::notFound);
    }

    private static @Nullable SessionId session(Caller caller) {
        Object sid = caller.claims().get("sid");
        return sid == null ? null : new SessionId(UUID.fromString(sid.toString()));
    }
}
