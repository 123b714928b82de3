package io.groundwork.task.project;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.task.project.ProjectChanged.Kind;
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
        Project project = projects.saveAndFlush(Project.start(request.details(), founder, now()));
        tell(project, Kind.STARTED, founder);
        return ProjectResponse.of(project, founder);
    }

    @Transactional
    ProjectResponse revise(ProjectId id, Caller caller, IfMatch ifMatch, UnaryOperator<ProjectRequest> edit) {
        Project project = open(id, caller, ifMatch);
        UserId actor = new UserId(caller.subject());
        if (project.revise(edit.apply(ProjectRequest.of(project)).details(), now())) {
            projects.flush();
            tell(project, Kind.REVISED, actor);
        }
        return ProjectResponse.of(project, actor);
    }

    /** Gives the project to another member; whoever owned it goes on as an editor. */
    @Transactional
    ProjectResponse handOver(ProjectId id, UserId successor, Caller caller, IfMatch ifMatch) {
        Project project = open(id, caller, ifMatch);
        UserId actor = new UserId(caller.subject());
        UserId predecessor = project.owner();
        Instant now = now();
        if (project.handOver(successor, now)) {
            projects.flush();
            tell(project, Kind.REVISED, actor);
            events.publishEvent(new MemberAdmitted(id, predecessor, false, actor, now));
            events.publishEvent(new MemberAdmitted(id, successor, false, actor, now));
        }
        return ProjectResponse.of(project, actor);
    }

    private void tell(Project project, Kind kind, UserId actor) {
        events.publishEvent(new ProjectChanged(project.id(), kind, project.version(), actor, project.updatedAt()));
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
