package io.groundwork.task.execution;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.ProjectId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects/{id}/execution-order")
@Tag(name = "Dependencies")
class ExecutionOrderController {

    private final FindingExecutionOrder finding;

    ExecutionOrderController(FindingExecutionOrder finding) {
        this.finding = finding;
    }

    @GetMapping
    @Operation(
            summary = "Put the tasks of a project in an order that respects what depends on what",
            description =
                    "Read one after the other, `levels` are an order in which each task comes after all it depends on; the tasks"
                            + " of one level can be done side by side. A task's level is one more than the highest of what it"
                            + " depends on. Within a level the earliest `due_at` comes first, then the higher priority, then the"
                            + " older task, so the answer is the same until something changes. What is done or cancelled holds"
                            + " nobody up and is left out, unless `closed=true`; what is in the trash always is. The critical"
                            + " path is the chain of dependencies with the greatest sum of durations (`starts_at` to `due_at`;"
                            + " a task without both counts nothing), among equals the one with most tasks.")
    ResponseEntity<ExecutionOrderResponse> get(
            @PathVariable UUID id,
            @Parameter(description = "Whether done and cancelled tasks have a place too")
                    @RequestParam(defaultValue = "false")
                    boolean closed,
            Caller caller) {
        ExecutionOrderResponse order = finding.of(new ProjectId(id), closed, caller);
        return ResponseEntity.ok().eTag(order.tag()).body(order);
    }
}
