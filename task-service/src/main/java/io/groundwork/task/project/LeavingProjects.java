package io.groundwork.task.project;

import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.deletion.Deletions;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends all memberships of a user, so that every project that anybody else belongs to keeps an owner. */
@Service
public class LeavingProjects {

    private final Projects projects;
    private final ProjectTrash trash;
    private final Deletions deletions;
    private final ApplicationEventPublisher events;

    LeavingProjects(Projects projects, ProjectTrash trash, Deletions deletions, ApplicationEventPublisher events) {
        this.projects = projects;
        this.trash = trash;
        this.deletions = deletions;
        this.events = events;
    }

    /**
     * A last owner is followed by the editor who has been a member longest, else by such a viewer.
     *
     * @param actor in whose name it is told
     * @return what to purge: projects that nobody belongs to any more are in the trash now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DeletionId> leaveAll(UserId user, UserId actor, Instant now) {
        List<DeletionId> abandoned = new ArrayList<>();
        for (Project project : projects.lockAllOf(user)) {
            if (project.hasOnly(user)) {
                abandoned.add(abandon(project, actor, now));
            } else {
                leave(project, user, actor, now);
            }
        }
        return abandoned;
    }

    private void leave(Project project, UserId user, UserId actor, Instant now) {
        project.successorOf(user).ifPresent(successor -> {
            project.admit(successor, Role.OWNER, now);
            events.publishEvent(new MemberAdmitted(project.id(), successor, false, actor, now));
        });
        project.remove(user, now);
        projects.flush();
        events.publishEvent(new MemberRemoved(project.id(), user, actor, now));
    }

    private DeletionId abandon(Project project, UserId actor, Instant now) {
        project.abandon();
        projects.flush();
        return deletions.of(project.id().value()).orElseGet(() -> trash.discard(project, actor, now));
    }
}
