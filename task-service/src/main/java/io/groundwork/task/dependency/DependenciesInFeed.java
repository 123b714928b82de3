package io.groundwork.task.dependency;

import io.groundwork.task.feed.FeedEntry;
import io.groundwork.task.feed.FeedEntry.Kind;
import io.groundwork.task.feed.FeedEntry.ResourceType;
import io.groundwork.task.feed.FeedWriter;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.TaskChange;
import io.groundwork.task.task.TaskChanged;
import io.groundwork.task.task.TasksChanged;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the feed says of dependencies: they also go to the trash with a task, and come back with it. */
@Component
class DependenciesInFeed {

    private final FeedWriter feed;
    private final Dependencies dependencies;

    DependenciesInFeed(FeedWriter feed, Dependencies dependencies) {
        this.feed = feed;
        this.dependencies = dependencies;
    }

    void added(List<Dependency> dependencies, ProjectId project, UserId actor, Instant at) {
        feed.write(dependencies.stream()
                .map(dependency -> entry(dependency, Kind.CREATED, project, actor, at))
                .toList());
    }

    void removed(Dependency dependency, ProjectId project, UserId actor, Instant at) {
        feed.write(List.of(entry(dependency, Kind.DELETED, project, actor, at)));
    }

    @EventListener
    void on(TasksChanged event) {
        follow(only(TaskChange.Deleted.class, event), Kind.DELETED);
        follow(only(TaskChange.Restored.class, event), Kind.CREATED);
    }

    private void follow(List<TaskChanged> changes, Kind change) {
        if (!changes.isEmpty()) {
            TaskChanged any = changes.getFirst();
            feed.write(dependencies
                    .followingTo(changes.stream().map(TaskChanged::taskId).toList())
                    .stream()
                    .map(dependency -> entry(dependency, change, any.projectId(), any.actor(), any.occurredAt()))
                    .toList());
        }
    }

    private static List<TaskChanged> only(Class<? extends TaskChange> kind, TasksChanged event) {
        return event.changes().stream()
                .filter(changed -> kind.isInstance(changed.change()))
                .toList();
    }

    private static FeedEntry entry(Dependency dependency, Kind change, ProjectId project, UserId actor, Instant at) {
        return new FeedEntry(project, ResourceType.DEPENDENCY, dependency.resourceId(), change, null, actor, null, at);
    }
}
