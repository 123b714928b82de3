package io.groundwork.registration.session;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.registration.account.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions, for their owner. */
@RestController
@Tag(name = "Sessions", description = "Signing in, and where one is signed in")
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final SessionList list;
    private final Sessions sessions;
    private final Clock clock;

    SessionController(SessionList list, Sessions sessions, Clock clock) {
        this.list = list;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List the caller's own sessions")
    Page<SessionResponse> list(Caller caller, PageRequest page) {
        return list.of(account(caller), session(caller).orElse(null), page);
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out: end the session of the access token")
    void end(Caller caller) {
        boolean ended = session(caller)
                .map(id -> sessions.end(id, account(caller), EndReason.SIGNED_OUT, clock.instant()))
                .orElse(false);
        if (!ended) {
            throw notFound();
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one of one's own sessions, wherever it is; its access tokens are refused everywhere")
    void end(@PathVariable UUID id, Caller caller) {
        if (!sessions.end(new SessionId(id), account(caller), EndReason.ENDED_BY_OWNER, clock.instant())) {
            throw notFound();
        }
    }

    private static AccountId account(Caller caller) {
        return AccountId.parse(caller.subject()).orElseThrow(SessionController::notFound);
    }

    private static Optional<SessionId> session(Caller caller) {
        return Optional.ofNullable(caller.claims().get("sid"))
                .map(sid -> new SessionId(UUID.fromString(sid.toString())));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such session.");
    }
}
