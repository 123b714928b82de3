package io.groundwork.task.task;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.deletion.Deletions;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectLock;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a task back from the trash, with all that was deleted together with it. */
@Service
class RestoringTasks {

    private final TrashedTasks trashed;
    private final Memberships memberships;
    private final ProjectLock lock;
    private final TaskTrees trees;
    private final Deletions deletions;
    private final FindingTasks finding;
    private final Clock clock;

    RestoringTasks(
            TrashedTasks trashed,
            Memberships memberships,
            ProjectLock lock,
            TaskTrees trees,
            Deletions deletions,
            FindingTasks finding,
            Clock clock) {
        this.trashed = trashed;
        this.memberships = memberships;
        this.lock = lock;
        this.trees = trees;
        this.deletions = deletions;
        this.finding = finding;
        this.clock = clock;
    }

    /**
     * Throws 404 for what is not in the trash or the caller may not see, 403 for what they may only read, and 409 while its place
     * is in the trash itself or the project is archived.
     */
    @Transactional
    TaskResponse restore(TaskId id, Caller caller) {
        TrashedTask task = trashed.lock(id, caller).requireRestorable();
        memberships.hold(task.project(), caller).requireTaskWriter();
        lock.acquire(task.project());
        if (trashed.isPartOfTrash(id)) {
            throw TaskException.parentInTrash();
        }
        DeletionId deletion = task.deletion();
        trees.restore(
                deletion,
                task.project(),
                new UserId(caller.subject()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        deletions.close(deletion);
        return finding.one(id, caller);
    }
}
