package io.groundwork.task.history;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.task.TaskId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{id}/history")
@Tag(name = "History", description = "Who changed what, from what to what")
class HistoryController {

    private final TaskHistory history;

    HistoryController(TaskHistory history) {
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "List the versions of a task, the newest first")
    Page<HistoryEntry> list(@PathVariable UUID id, PageRequest page, Caller caller) {
        return history.of(new TaskId(id), caller, page);
    }
}
