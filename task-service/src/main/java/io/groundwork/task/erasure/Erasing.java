package io.groundwork.task.erasure;

import io.groundwork.task.comment.ErasingComments;
import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.project.LeavingProjects;
import io.groundwork.task.task.Assignments;
import io.groundwork.task.trash.PurgedRows;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a user's things: what only they had goes, what others share stays without their name. */
@Service
class Erasing {

    private final LeavingProjects projects;
    private final Assignments assignments;
    private final ErasingComments comments;
    private final PurgedRows purge;
    private final ErasedRows rows;
    private final Clock clock;

    Erasing(
            LeavingProjects projects,
            Assignments assignments,
            ErasingComments comments,
            PurgedRows purge,
            ErasedRows rows,
            Clock clock) {
        this.projects = projects;
        this.assignments = assignments;
        this.comments = comments;
        this.purge = purge;
        this.rows = rows;
        this.clock = clock;
    }

    /** Members see the changes as made by nobody. The rows go last: the steps before write the name once more. */
    @Transactional
    void erase(UserId user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (DeletionId abandoned : projects.leaveAll(user, UserId.ERASED, now)) {
            purge.purge(abandoned);
        }
        assignments.release(user, UserId.ERASED, now);
        comments.erase(user, UserId.ERASED, now);
        rows.forget(user);
    }
}
