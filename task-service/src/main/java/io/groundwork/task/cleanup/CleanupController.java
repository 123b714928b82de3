package io.groundwork.task.cleanup;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** That only administrators come here is a setting: {@code groundwork.security.admin-paths}. */
@RestController
@RequestMapping("/api/v1/cleanups")
@Tag(name = "Cleanups", description = "Runs of the nightly cleanup, for administrators")
class CleanupController {

    private final RequestingCleanups requesting;
    private final FindingCleanups finding;

    CleanupController(RequestingCleanups requesting, FindingCleanups finding) {
        this.requesting = requesting;
        this.finding = finding;
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Run the cleanup now, or with dry_run only count what it would remove")
    ResponseEntity<CleanupResponse> request(@Valid @RequestBody CleanupRequest request, Caller caller) {
        CleanupResponse cleanup = requesting.request(Boolean.TRUE.equals(request.dryRun()), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/cleanups/" + cleanup.id()))
                .body(cleanup);
    }

    @GetMapping
    @Operation(summary = "List the runs, the newest first")
    Page<CleanupResponse> list(PageRequest page) {
        return finding.all(page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one run: who started it, when, what it removed")
    ResponseEntity<CleanupResponse> get(@PathVariable UUID id) {
        CleanupResponse cleanup = finding.one(new CleanupId(id));
        return ResponseEntity.ok().eTag(ETags.of(cleanup.version())).body(cleanup);
    }
}
