package io.groundwork.task.execution;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How the tasks of a project can be done.
 *
 * @param total number of tasks in the order
 * @param levels ids of tasks: those of a level need nothing but what is in levels before it, so they can be done side by side; the
 *     levels one after the other are an order in which every task comes after all it depends on
 * @param criticalPath the chain of dependencies that takes longest, from its first task to its last
 */
record ExecutionOrderResponse(UUID projectId, int total, List<List<UUID>> levels, Critical criticalPath) {

    static ExecutionOrderResponse of(UUID projectId, ExecutionPlan plan) {
        return new ExecutionOrderResponse(
                projectId, plan.tasks().size(), Levels.of(plan), Critical.of(CriticalPath.of(plan)));
    }

    /** A strong entity tag, made of what it says: no version covers all the tasks of a project. */
    String tag() {
        byte[] text = toString().getBytes(StandardCharsets.US_ASCII);
        return "\"%s\"".formatted(UUID.nameUUIDFromBytes(text));
    }

    /**
     * The critical path.
     *
     * @param durationSeconds sum over its tasks, of each from starts_at to due_at; tasks without both count nothing
     */
    record Critical(List<UUID> taskIds, long durationSeconds) {

        private static Critical of(CriticalPath path) {
            Duration duration = path.duration();
            return new Critical(path.taskIds(), duration.toSeconds());
        }
    }
}
