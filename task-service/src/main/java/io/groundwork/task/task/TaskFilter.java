package io.groundwork.task.task;

import io.groundwork.task.user.UserId;
import io.groundwork.task.wire.FourDigitYear;
import io.groundwork.task.wire.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Narrows a list of tasks; what is absent does not. All of it must hold.
 *
 * @param status one of these
 * @param assignee user id
 * @param label all of these
 * @param priority one of these
 * @param parentId the direct parts of this task
 * @param dueBefore exclusive
 * @param dueAfter inclusive
 * @param q words to find in title and description, in the syntax of web searches
 */
record TaskFilter(
        @Parameter(name = "project_id") @BindParam("project_id") @Nullable
        UUID projectId,

        @Nullable List<Status> status,
        @Size(max = UserId.MAX_LENGTH) @PlainText @Nullable String assignee,
        @Nullable List<@Size(max = 50) @PlainText String> label,
        @Nullable List<@Min(0) @Max(4) Integer> priority,

        @Parameter(name = "parent_id") @BindParam("parent_id") @Nullable
        UUID parentId,

        @Parameter(name = "due_before") @BindParam("due_before") @FourDigitYear @Nullable
        Instant dueBefore,

        @Parameter(name = "due_after") @BindParam("due_after") @FourDigitYear @Nullable
        Instant dueAfter,

        @Size(max = 500) @PlainText @Nullable String q) {

    /** Whether it names something that few tasks of a project have, and that an index finds wherever they are. */
    boolean isSelective() {
        return projectId != null
                || parentId != null
                || isGiven(assignee)
                || isGiven(q)
                || (label != null && !label.isEmpty());
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
