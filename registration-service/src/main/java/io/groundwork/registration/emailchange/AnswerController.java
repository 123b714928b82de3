package io.groundwork.registration.emailchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Email changes", description = "Another mail address, confirmed by readers of both")
@RequestMapping("/api/v1/email-changes")
class AnswerController {

    /** Says no more than whoever holds a link or code may know. */
    record Answered(UUID id, EmailChangeState state) {}

    private final AnsweringChange answering;
    private final Clock clock;

    AnswerController(AnsweringChange answering, Clock clock) {
        this.answering = answering;
        this.clock = clock;
    }

    @PostMapping("/confirmations")
    @Operation(
            summary =
                    "Agree, with the link's token or the code of either mail; with the second yes the address changes")
    Answered confirm(@Valid @RequestBody AnswerRequest request) {
        return answered(answering.confirm(request.lookUpWith(answering)));
    }

    @PostMapping("/refusals")
    @Operation(summary = "Refuse, with the same; from the old address this also signs everybody out")
    Answered refuse(@Valid @RequestBody AnswerRequest request) {
        return answered(answering.refuse(request.lookUpWith(answering)));
    }

    private Answered answered(EmailChange change) {
        return new Answered(change.id().value(), change.state(clock.instant()));
    }
}
