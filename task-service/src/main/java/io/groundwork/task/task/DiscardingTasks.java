package io.groundwork.task.task;

import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.deletion.Deletions;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves many tasks with their parts into the trash, from where each can be restored by itself. */
@Component
class DiscardingTasks {

    private final TaskTrees trees;
    private final Deletions deletions;

    DiscardingTasks(TaskTrees trees, Deletions deletions) {
        this.trees = trees;
        this.deletions = deletions;
    }

    /** The caller holds the lock of the project, and of the tasks. */
    void discard(List<TaskId> roots, ProjectId project, UserId actor, Instant now) {
        List<UUID> ids = roots.stream().map(TaskId::value).toList();
        Map<TaskId, DeletionId> opened = new LinkedHashMap<>();
        deletions
                .openEach(ids, project.value(), actor, now)
                .forEach((id, deletion) -> opened.put(new TaskId(id), deletion));
        deletions.tookEach(opened.values(), trees.discardEach(opened, project, actor, now));
    }
}
