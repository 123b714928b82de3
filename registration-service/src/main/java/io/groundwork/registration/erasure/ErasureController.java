package io.groundwork.registration.erasure;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.registration.account.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Erasures", description = "Leaving, and having everything erased")
class ErasureController {

    private final Erasing erasing;
    private final Erasures erasures;
    private final ErasureSettings settings;

    ErasureController(Erasing erasing, Erasures erasures, ErasureSettings settings) {
        this.erasing = erasing;
        this.erasures = erasures;
        this.settings = settings;
    }

    @DeleteMapping("/api/v1/users/me")
    @Operation(summary = "Erase one's account here at once, and oneself in every other service; cannot be undone")
    ResponseEntity<ErasureResponse> begin(Caller caller, IfMatch condition) {
        ErasureId id = AccountId.parse(caller.subject())
                .flatMap(account -> erasing.begin(account, condition))
                .orElseThrow(() -> ProblemException.notFound("There is no such account."));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/erasures/" + id.value()))
                .body(read(id));
    }

    @GetMapping("/api/v1/erasures/{id}")
    @Operation(summary = "Read how far an erasure is; open to whoever knows its id, which is random")
    ErasureResponse read(@PathVariable String id) {
        return read(ErasureId.parse(id).orElseThrow(ErasureController::notFound));
    }

    private ErasureResponse read(ErasureId id) {
        Erasure erasure = erasures.find(id).orElseThrow(ErasureController::notFound);
        return ErasureResponse.of(erasure, settings.services(), erasures.confirmations(id));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such erasure.");
    }
}
