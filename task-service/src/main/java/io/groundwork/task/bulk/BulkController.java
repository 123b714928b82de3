package io.groundwork.task.bulk;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.task.WritingTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/bulk")
@Tag(name = "Tasks", description = "What is to be done")
class BulkController {

    private final WritingTasks writing;

    BulkController(WritingTasks writing) {
        this.writing = writing;
    }

    @PostMapping
    @Idempotent
    @Operation(
            summary = "Create, update and delete up to 500 tasks",
            description =
                    "By the rules of single requests, creations and updates in their order and deletions after them. With the"
                            + " mode atomic, the first operation that is refused is answered with its own problem and a pointer, and"
                            + " nothing is done; with best_effort the others are done, and each has its result.")
    BulkResponse write(@Valid @RequestBody BulkRequest request, Caller caller) {
        return BulkResponse.of(
                request.operations(), writing.write(request.taskOperations(), request.isAtomic(), caller));
    }
}
