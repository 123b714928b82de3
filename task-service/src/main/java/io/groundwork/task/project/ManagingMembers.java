package io.groundwork.task.project;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ManagingMembers {

    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManagingMembers(Projects projects, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Admission admit(ProjectId id, UserId user, Role role, Caller caller) {
        Project project = projects.visibleTo(caller, id);
        project.accessOf(caller).requireOwner();
        Instant now = now();
        boolean isNew = project.admit(user, role, now);
        projects.flush();
        events.publishEvent(new MemberAdmitted(id, user, isNew, new UserId(caller.subject()), now));
        return new Admission(MemberResponse.of(project.member(user).orElseThrow()), isNew);
    }

    /** Ends a membership: an owner anyone's, every member their own. */
    @Transactional
    void remove(ProjectId id, UserId user, Caller caller) {
        Project project = projects.visibleTo(caller, id);
        UserId actor = new UserId(caller.subject());
        if (!actor.equals(user)) {
            project.accessOf(caller).requireOwner();
        }
        Instant now = now();
        if (!project.remove(user, now)) {
            throw ProblemException.notFound("%s is not a member of the project.".formatted(user));
        }
        projects.flush();
        events.publishEvent(new MemberRemoved(id, user, actor, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    record Admission(MemberResponse member, boolean isNew) {}
}
