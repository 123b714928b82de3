package io.groundwork.messaging.deadletter;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: what could not be processed, and another try. Only admins get here, by the rules of service-defaults. */
@RestController
@Tag(
        name = "Dead letters",
        description =
                "What could not be processed, for role ADMIN. Through the gateway with ?service=ingest or another short name.")
@RequestMapping("/api/v1/dead-letters")
class DeadLetterController {

    private final DeadLetters deadLetters;
    private final Redrive redrive;

    DeadLetterController(DeadLetters deadLetters, Redrive redrive) {
        this.deadLetters = deadLetters;
        this.redrive = redrive;
    }

    @GetMapping
    Page<DeadLetter> list(
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable DeadLetterState state,
            @RequestParam @Nullable Instant since,
            PageRequest page) {
        return deadLetters.list(topic, state, since, page);
    }

    @GetMapping("/{id}")
    ResponseEntity<DeadLetterDetail> get(@PathVariable UUID id) {
        DeadLetterDetail detail = deadLetters.get(id);
        // Of a dead letter nothing but the state ever changes.
        return ResponseEntity.ok().eTag(detail.deadLetter().state().text()).body(detail);
    }

    @PostMapping("/redrive")
    RedriveResult redrive(@Valid @RequestBody RedriveRequest request) {
        return redrive.run(request);
    }
}
