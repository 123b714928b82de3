package io.groundwork.task.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.groundwork.task.task.TaskResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as callers read it.
 *
 * @param type project, member, task, comment or dependency
 * @param change created, updated or deleted
 * @param version the one that the change made; null for what has no versions
 * @param task the task as it is now, which may be newer than the change; only for a task that is there
 */
record ChangeResponse(
        String type,
        String id,
        UUID projectId,
        String change,
        @Nullable Long version,
        String actorId,
        Instant occurredAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TaskResponse task) {}
