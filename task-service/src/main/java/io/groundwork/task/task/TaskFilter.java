package io.groundwork.task.task;

import io.groundwork.task.text.PlainText;
import io.groundwork.task.user.UserId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * @param dueBefore exclusive
 * @param dueAfter inclusive
 * @param q words to find in title and description, in the syntax of web searches
 */
record TaskFilter(
        @BindParam("project_id") @Nullable UUID projectId,
        @Nullable List<Status> status,
        @PlainText(max = UserId.MAX_LENGTH) @Nullable String assignee,
        @Nullable List<@PlainText(max = 50) String> label,
        @Nullable List<@Min(0) @Max(4) Integer> priority,
        @BindParam("due_before") @Nullable Instant dueBefore,
        @BindParam("due_after") @Nullable Instant dueAfter,
        @PlainText(max = 500) @Nullable String q) {}
