package io.groundwork.task.task;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.platform.web.MergePatch;
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
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "What is to be done")
class TaskController {

    private final FindingTasks finding;
    private final ChangingTasks changing;
    private final DeletingTasks deleting;
    private final RestoringTasks restoring;

    TaskController(FindingTasks finding, ChangingTasks changing, DeletingTasks deleting, RestoringTasks restoring) {
        this.finding = finding;
        this.changing = changing;
        this.deleting = deleting;
        this.restoring = restoring;
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan a task; editors and owners of the project")
    ResponseEntity<TaskResponse> create(@Valid @RequestBody TaskRequest request, Caller caller) {
        TaskResponse task = changing.plan(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + task.id()))
                .eTag(ETags.of(task.version()))
                .body(task);
    }

    @GetMapping
    @Operation(summary = "List tasks of the projects the caller belongs to; an administrator's list has all")
    Page<TaskResponse> list(@Valid @ParameterObject TaskFilter filter, PageRequest page, Caller caller) {
        return finding.matching(filter, caller, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a task")
    ResponseEntity<TaskResponse> get(@PathVariable UUID id, Caller caller) {
        return tagged(finding.one(new TaskId(id), caller));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Write a task anew: what is absent gets its default")
    ResponseEntity<TaskResponse> put(
            @PathVariable UUID id, @Valid @RequestBody TaskRequest request, IfMatch ifMatch, Caller caller) {
        return tagged(changing.revise(new TaskId(id), caller, ifMatch, _ -> request));
    }

    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @Operation(summary = "Change a task: what is absent stays, null removes")
    ResponseEntity<TaskResponse> patch(
            @PathVariable UUID id, @RequestBody MergePatch patch, IfMatch ifMatch, Caller caller) {
        return tagged(
                changing.revise(new TaskId(id), caller, ifMatch, current -> patch.applyTo(current, TaskRequest.class)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Move a task with all its parts into the trash")
    void delete(@PathVariable UUID id, IfMatch ifMatch, Caller caller) {
        deleting.delete(new TaskId(id), caller, ifMatch);
    }

    @PostMapping("/{id}/restore")
    @Idempotent
    @Operation(summary = "Bring a task back from the trash with all that was deleted together with it")
    ResponseEntity<TaskResponse> restore(@PathVariable UUID id, Caller caller) {
        return tagged(restoring.restore(new TaskId(id), caller));
    }

    private static ResponseEntity<TaskResponse> tagged(TaskResponse task) {
        return ResponseEntity.ok().eTag(ETags.of(task.version())).body(task);
    }
}
