package io.groundwork.task.dependency;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.project.ProjectLock;
import io.groundwork.task.task.FieldChange;
import io.groundwork.task.task.TaskId;
import io.groundwork.task.task.TouchingTasks;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds many dependencies of a project at a time, with as many statements as for a few; for features that bring them in. */
@Component
public class AddingDependencies {

    private final Dependencies dependencies;
    private final ProjectLock lock;
    private final TouchingTasks touching;
    private final DependenciesInFeed feed;
    private final Clock clock;

    AddingDependencies(
            Dependencies dependencies, ProjectLock lock, TouchingTasks touching, DependenciesInFeed feed, Clock clock) {
        this.dependencies = dependencies;
        this.lock = lock;
        this.touching = touching;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Adds those that are not there yet and close no circle, in their order. Whoever calls has made sure that the tasks are in the
     * project, and that the actor may.
     *
     * @return those that would close a circle
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Dependency> add(List<Dependency> added, ProjectId project, UserId actor) {
        lock.acquire(project);
        var graph = new GrowingGraph(dependencies.of(project));
        Set<Dependency> refused = new HashSet<>();
        List<Dependency> stored = new ArrayList<>();
        for (Dependency dependency : added) {
            if (graph.wouldCloseCircle(dependency)) {
                refused.add(dependency);
            } else if (graph.add(dependency)) {
                stored.add(dependency);
            }
        }
        if (!stored.isEmpty()) {
            store(stored, project, actor);
        }
        return refused;
    }

    private void store(List<Dependency> stored, ProjectId project, UserId actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        dependencies.addAll(stored, project, actor, now);
        Map<TaskId, List<FieldChange>> changes = new HashMap<>();
        stored.forEach(one -> changes.computeIfAbsent(one.task(), _ -> new ArrayList<>())
                .add(new FieldChange("dependencies", null, one.dependsOn().value())));
        touching.touchAll(changes, project, actor);
        feed.added(stored, project, actor, now);
    }
}
