package io.groundwork.task.dependency;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.dependency.ManagingDependencies.Addition;
import io.groundwork.task.task.TaskId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A dependency is there or not: it has no versions, and a repeated PUT changes nothing more. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/dependencies")
@Tag(name = "Dependencies", description = "What must be done before what")
class DependencyController {

    private final FindingDependencies finding;
    private final ManagingDependencies managing;

    DependencyController(FindingDependencies finding, ManagingDependencies managing) {
        this.finding = finding;
        this.managing = managing;
    }

    @GetMapping
    @Operation(
            summary = "List what a task depends on and what depends on it",
            description = "`relation` keeps one side: `depends_on` or `required_by`. Tasks in the trash are left out.")
    Page<RelatedTaskResponse> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Relation relation,
            PageRequest page,
            Caller caller) {
        return finding.around(new TaskId(id), relation, caller, page);
    }

    @GetMapping("/{depends_on_id}")
    @Operation(summary = "Read one dependency")
    ResponseEntity<DependencyResponse> get(
            @PathVariable UUID id, @PathVariable("depends_on_id") UUID dependsOnId, Caller caller) {
        DependencyResponse dependency = finding.one(dependency(id, dependsOnId), caller);
        return ResponseEntity.ok().eTag(dependency.tag()).body(dependency);
    }

    @PutMapping("/{depends_on_id}")
    @Operation(
            summary = "Make a task depend on another of its project; editors and owners",
            description =
                    "201 when it did not before, 200 when it did. What would make tasks wait for each other is refused"
                            + " with 409 `dependency-cycle`, whose member `cycle` has the ids: each depends on the next, the last on"
                            + " the first.")
    ResponseEntity<DependencyResponse> put(
            @PathVariable UUID id, @PathVariable("depends_on_id") UUID dependsOnId, Caller caller) {
        Addition addition = managing.add(dependency(id, dependsOnId), caller);
        var answer = addition.isNew()
                ? ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .build()
                        .toUri())
                : ResponseEntity.ok();
        return answer.eTag(addition.dependency().tag()).body(addition.dependency());
    }

    @DeleteMapping("/{depends_on_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a task no longer depend on another; editors and owners")
    void delete(@PathVariable UUID id, @PathVariable("depends_on_id") UUID dependsOnId, Caller caller) {
        managing.remove(dependency(id, dependsOnId), caller);
    }

    private static Dependency dependency(UUID id, UUID dependsOnId) {
        return new Dependency(new TaskId(id), new TaskId(dependsOnId));
    }
}
