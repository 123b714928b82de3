package io.groundwork.task.bulk;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.task.task.TaskId;
import io.groundwork.task.task.TaskOperation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation.
 *
 * @param id of the task to update or delete
 * @param ifMatch the task's ETag, quotes included, as the header of a single update or deletion
 * @param task to create, as the body of a POST
 * @param patch the fields to update; null removes one
 */
record Operation(
        @NotNull Kind op,
        @Nullable UUID id,
        @Nullable String ifMatch,
        @Schema(implementation = Object.class) @Nullable JsonNode task,
        @Schema(implementation = Object.class) @Nullable JsonNode patch) {

    enum Kind {
        CREATE,
        UPDATE,
        DELETE
    }

    /** Throws a 400 problem when something is missing that the kind of operation needs. */
    void requireComplete(String pointer) {
        boolean complete = switch (op) {
            case CREATE -> isGiven(task) && id == null;
            case UPDATE -> isGiven(patch) && id != null;
            case DELETE -> id != null;
        };
        if (!complete) {
            throw ProblemException.invalid(
                    pointer, "must have a task and no id to create, an id and a patch to update, an id to delete");
        }
    }

    private static boolean isGiven(@Nullable JsonNode node) {
        return node != null && !node.isNull() && !node.isMissingNode();
    }

    TaskOperation taskOperation() {
        return switch (op) {
            case CREATE -> new TaskOperation.Create(Objects.requireNonNull(task));
            case UPDATE -> new TaskOperation.Update(taskId(), new IfMatch(ifMatch), Objects.requireNonNull(patch));
            case DELETE -> new TaskOperation.Delete(taskId(), new IfMatch(ifMatch));
        };
    }

    private TaskId taskId() {
        return new TaskId(Objects.requireNonNull(id));
    }
}
