package io.groundwork.task.project;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ManagingProjects {

    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManagingProjects(Projects projects, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    ProjectResponse start(ProjectRequest request, Caller caller) {
        UserId founder = new UserId(caller.subject());
        return ProjectResponse.of(projects.saveAndFlush(Project.start(request.details(), founder, now())), founder);
    }

    @Transactional
    ProjectResponse revise(ProjectId id, Caller caller, IfMatch ifMatch, UnaryOperator<ProjectRequest> edit) {
        Project project = open(id, caller, ifMatch);
        project.revise(edit.apply(ProjectRequest.of(project)).details(), now());
        projects.flush();
        return ProjectResponse.of(project, new UserId(caller.subject()));
    }

    @Transactional
    void delete(ProjectId id, Caller caller, IfMatch ifMatch) {
        Project project = open(id, caller, ifMatch);
        Instant now = now();
        project.delete(now);
        projects.flush();
        events.publishEvent(new ProjectDeleted(id, new UserId(caller.subject()), now));
    }

    private Project open(ProjectId id, Caller caller, IfMatch ifMatch) {
        Project project = projects.visibleTo(caller, id);
        project.accessOf(caller).requireOwner();
        ifMatch.require(project.version());
        return project;
    }

    /** The database keeps microseconds: an answer must not show more than a later read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
