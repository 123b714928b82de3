package io.groundwork.task.task;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.deletion.Deletions;
import io.groundwork.task.deletion.RootType;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.project.ProjectLock;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a task with all its parts into the trash, from where it can be restored for a while. */
@Service
class DeletingTasks {

    private final TaskAccess access;
    private final ProjectLock lock;
    private final TaskTrees trees;
    private final Deletions deletions;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeletingTasks(
            TaskAccess access, ProjectLock lock, TaskTrees trees, Deletions deletions, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.lock = lock;
        this.trees = trees;
        this.deletions = deletions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The tag is that of the task itself: its parts are deleted as they are. */
    @Transactional
    void delete(TaskId id, Caller caller, IfMatch ifMatch) {
        ProjectId project = access.requireWritable(id, caller);
        lock.acquire(project);
        ifMatch.require(lockedVersion(id));
        UserId actor = new UserId(caller.subject());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DeletionId deletion = deletions.open(RootType.TASK, id.value(), project.value(), actor, now);
        deletions.took(deletion, trees.discard(id, project, deletion, actor, now));
    }

    private long lockedVersion(TaskId id) {
        return jdbc.sql("select version from task where id = :id and deleted_at is null for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElseThrow(TaskException::invisible);
    }
}
