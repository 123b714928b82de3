package io.groundwork.task.task;

import io.groundwork.platform.web.IfMatch;
import tools.jackson.databind.JsonNode;

/** One of many things to be done to tasks in one request. */
public sealed interface TaskOperation {

    /**
     * Plans a task.
     *
     * @param task as the body of a POST
     */
    record Create(JsonNode task) implements TaskOperation {}

    /**
     * Changes a task.
     *
     * @param patch a JSON Merge Patch
     */
    record Update(TaskId id, IfMatch ifMatch, JsonNode patch) implements TaskOperation {}

    /** Moves the task with its parts into the trash. */
    record Delete(TaskId id, IfMatch ifMatch) implements TaskOperation {}
}
