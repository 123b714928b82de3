package io.groundwork.task.dependency;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.project.ProjectLock;
import io.groundwork.task.task.FieldChange;
import io.groundwork.task.task.TaskAccess;
import io.groundwork.task.task.TaskId;
import io.groundwork.task.task.TouchingTasks;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and removes dependencies, of one project one at a time; each makes a new version of the task that depends. */
@Service
class ManagingDependencies {

    private final Dependencies dependencies;
    private final TaskAccess access;
    private final ProjectLock lock;
    private final TouchingTasks touching;
    private final DependenciesInFeed feed;
    private final Clock clock;

    ManagingDependencies(
            Dependencies dependencies,
            TaskAccess access,
            ProjectLock lock,
            TouchingTasks touching,
            DependenciesInFeed feed,
            Clock clock) {
        this.dependencies = dependencies;
        this.access = access;
        this.lock = lock;
        this.touching = touching;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    Addition add(Dependency added, Caller caller) {
        ProjectId project = access.requireWritable(added.task(), caller);
        if (!access.requireVisible(added.dependsOn(), caller).equals(project)) {
            throw DependencyException.acrossProjects();
        }
        lock.acquire(project);
        return dependencies
                .find(added)
                .map(present -> new Addition(present, false))
                .orElseGet(() -> new Addition(store(added, project, new UserId(caller.subject())), true));
    }

    @Transactional
    void remove(Dependency removed, Caller caller) {
        ProjectId project = access.requireWritable(removed.task(), caller);
        lock.acquire(project);
        if (!dependencies.remove(removed)) {
            throw DependencyException.missing();
        }
        UserId actor = new UserId(caller.subject());
        touching.touch(removed.task(), change(removed.dependsOn(), null), actor);
        feed.removed(removed, project, actor, now());
    }

    private DependencyResponse store(Dependency added, ProjectId project, UserId actor) {
        requireNoCircle(added, project);
        var stored =
                new DependencyResponse(added.task().value(), added.dependsOn().value(), actor.value(), now());
        dependencies.add(stored, project);
        touching.touch(added.task(), change(null, added.dependsOn()), actor);
        feed.added(List.of(added), project, actor, stored.createdAt());
        return stored;
    }

    /**
     * Tasks in the trash count: they keep their dependencies, and one that is restored must not close a circle with those that were
     * added meanwhile.
     */
    private void requireNoCircle(Dependency added, ProjectId project) {
        new DependencyGraph(dependencies.thatMayClose(added, project))
                .circleClosedBy(added)
                .ifPresent(circle -> {
                    throw DependencyException.cycle(circle, dependencies.anyInTrash(circle));
                });
    }

    private static FieldChange change(@Nullable TaskId from, @Nullable TaskId to) {
        return new FieldChange("dependencies", from == null ? null : from.value(), to == null ? null : to.value());
    }

    /** The database keeps microseconds: an answer must not show more than a later read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    record Addition(DependencyResponse dependency, boolean isNew) {}
}
