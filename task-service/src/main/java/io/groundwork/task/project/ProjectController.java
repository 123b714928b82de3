package io.groundwork.task.project;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.platform.web.MergePatch;
import io.groundwork.task.cache.Caches;
import io.groundwork.task.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projects", description = "What tasks belong to")
class ProjectController {

    private final FindingProjects finding;
    private final ManagingProjects managing;
    private final ProjectTrash trash;
    private final Caches caches;

    ProjectController(FindingProjects finding, ManagingProjects managing, ProjectTrash trash, Caches caches) {
        this.finding = finding;
        this.managing = managing;
        this.trash = trash;
        this.caches = caches;
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Start a project; the caller becomes its owner")
    ResponseEntity<ProjectResponse> create(@Valid @RequestBody ProjectRequest request, Caller caller) {
        ProjectResponse project = managing.start(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/projects/" + project.id()))
                .eTag(ETags.of(project.version()))
                .body(project);
    }

    @GetMapping
    @Operation(summary = "List the projects the caller belongs to; an administrator's list has all")
    Page<ProjectResponse> list(@ParameterObject ProjectFilter filter, PageRequest page, Caller caller) {
        return finding.all(filter, caller, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a project")
    ResponseEntity<ProjectResponse> get(@PathVariable UUID id, Caller caller) {
        return tagged(finding.one(new ProjectId(id), caller));
    }

    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @Operation(summary = "Change a project; owners only")
    ResponseEntity<ProjectResponse> patch(
            @PathVariable UUID id, @RequestBody MergePatch patch, IfMatch ifMatch, Caller caller) {
        return tagged(managing.revise(
                new ProjectId(id), caller, ifMatch, current -> patch.applyTo(current, ProjectRequest.class)));
    }

    @PutMapping("/{id}/owner")
    @Operation(
            summary = "Hand a project over; owners only",
            description = "To a member. The owner until now stays a member, as an editor.")
    ResponseEntity<ProjectResponse> handOver(
            @PathVariable UUID id, @Valid @RequestBody OwnerRequest request, IfMatch ifMatch, Caller caller) {
        return tagged(managing.handOver(new ProjectId(id), new UserId(request.userId()), caller, ifMatch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Move a project with its tasks into the trash; owners only")
    void delete(@PathVariable UUID id, IfMatch ifMatch, Caller caller) {
        trash.delete(new ProjectId(id), caller, ifMatch);
        caches.settle();
    }

    @PostMapping("/{id}/restore")
    @Idempotent
    @Operation(summary = "Bring a project back from the trash with the tasks that went with it; owners only")
    ResponseEntity<ProjectResponse> restore(@PathVariable UUID id, Caller caller) {
        return tagged(trash.restore(new ProjectId(id), caller));
    }

    private static ResponseEntity<ProjectResponse> tagged(ProjectResponse project) {
        return ResponseEntity.ok().eTag(ETags.of(project.version())).body(project);
    }
}
