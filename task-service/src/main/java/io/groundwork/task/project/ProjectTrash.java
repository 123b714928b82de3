package io.groundwork.task.project;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.deletion.Deletions;
import io.groundwork.task.deletion.RootType;
import io.groundwork.task.project.ProjectChanged.Kind;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves projects into the trash and back, with all that is in them. */
@Service
class ProjectTrash {

    private final Projects projects;
    private final ProjectLock lock;
    private final Deletions deletions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectTrash(
            Projects projects,
            ProjectLock lock,
            Deletions deletions,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.projects = projects;
        this.lock = lock;
        this.deletions = deletions;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void delete(ProjectId id, Caller caller, IfMatch ifMatch) {
        Project project = projects.visibleTo(caller, id);
        project.accessOf(caller).requireOwner();
        ifMatch.require(project.version());
        discard(project, new UserId(caller.subject()), now());
    }

    /** Deletes a project whose row is locked. */
    DeletionId discard(Project project, UserId actor, Instant now) {
        lock.acquire(project.id());
        project.delete(now);
        projects.flush();
        UUID id = project.id().value();
        DeletionId deletion = deletions.open(RootType.PROJECT, id, id, actor, now);
        tell(project, Kind.DELETED, actor);
        events.publishEvent(new ProjectDeleted(project.id(), deletion, actor, now));
        return deletion;
    }

    /** Throws 404 for what is not in the trash or the caller may not see, and 403 for members who are not owners. */
    @Transactional
    ProjectResponse restore(ProjectId id, Caller caller) {
        DeletionId deletion = lockDeletion(id, caller);
        Project project = projects.lockDeleted(id).orElseThrow(ProjectAccess::notInTrash);
        project.accessOf(caller).requireOwner();
        lock.acquire(id);
        UserId actor = new UserId(caller.subject());
        Instant now = now();
        project.restore(now);
        projects.flush();
        tell(project, Kind.RESTORED, actor);
        events.publishEvent(new ProjectRestored(id, deletion, actor, now));
        deletions.close(deletion);
        return ProjectResponse.of(project, actor);
    }

    /** Keeps the deletion from being restored or purged by another until the transaction ends. */
    private DeletionId lockDeletion(ProjectId id, Caller caller) {
        return jdbc.sql("""
                        select d.id from deletion d
                        where d.root_id = :id and d.root_type = 'PROJECT' and not d.purging
                          and (:admin or exists (select 1 from project_member m
                                                 where m.project_id = d.project_id and m.user_id = :caller))
                        for update
                        """)
                .param("id", id.value())
                .param("caller", caller.subject())
                .param("admin", caller.isAdmin())
                .query(UUID.class)
                .optional()
                .map(DeletionId::new)
                .orElseThrow(ProjectAccess::notInTrash);
    }

    private void tell(Project project, Kind kind, UserId actor) {
        events.publishEvent(new ProjectChanged(project.id(), kind, project.version(), actor, project.updatedAt()));
    }

    /** The database keeps microseconds: an answer must not show more than a later read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
