package io.groundwork.task.feed;

import static io.groundwork.task.feed.FeedEntry.Kind.CREATED;
import static io.groundwork.task.feed.FeedEntry.Kind.DELETED;
import static io.groundwork.task.feed.FeedEntry.Kind.UPDATED;
import static io.groundwork.task.feed.FeedEntry.ResourceType.MEMBER;
import static io.groundwork.task.feed.FeedEntry.ResourceType.PROJECT;
import static io.groundwork.task.feed.FeedEntry.ResourceType.TASK;

import io.groundwork.task.feed.FeedEntry.Kind;
import io.groundwork.task.project.MemberAdmitted;
import io.groundwork.task.project.MemberRemoved;
import io.groundwork.task.project.ProjectChanged;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.project.ProjectsPurged;
import io.groundwork.task.task.TaskChange;
import io.groundwork.task.task.TaskChanged;
import io.groundwork.task.task.TasksChanged;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the feed says of projects, members and tasks. To who joins or leaves, the project itself appears or disappears. */
@Component
class ProjectsInFeed {

    private final FeedWriter feed;

    ProjectsInFeed(FeedWriter feed) {
        this.feed = feed;
    }

    @EventListener
    void on(TasksChanged event) {
        feed.write(event.changes().stream().map(ProjectsInFeed::entry).toList());
    }

    @EventListener
    void on(ProjectChanged event) {
        Kind change = switch (event.kind()) {
            case STARTED, RESTORED -> CREATED;
            case REVISED -> UPDATED;
            case DELETED -> DELETED;
        };
        ProjectId id = event.projectId();
        feed.write(List.of(new FeedEntry(
                id, PROJECT, name(id), change, event.version(), event.actor(), null, event.occurredAt())));
    }

    @EventListener
    void on(MemberAdmitted event) {
        ProjectId id = event.projectId();
        Instant at = event.occurredAt();
        if (event.isNew()) {
            feed.write(List.of(
                    member(id, event.member(), CREATED, event.actor(), at),
                    projectFor(id, event.member(), CREATED, event.actor(), at)));
        } else {
            feed.write(List.of(member(id, event.member(), UPDATED, event.actor(), at)));
        }
    }

    @EventListener
    void on(MemberRemoved event) {
        ProjectId id = event.projectId();
        Instant at = event.occurredAt();
        feed.write(List.of(
                member(id, event.member(), DELETED, event.actor(), at),
                projectFor(id, event.member(), DELETED, event.actor(), at)));
    }

    /** Without a membership only what is addressed to them reaches them: a client that was away learns of it all the same. */
    @EventListener
    void on(ProjectsPurged event) {
        Instant at = event.occurredAt();
        feed.write(event.formerMembers().stream()
                .map(member -> projectFor(member.project(), member.user(), DELETED, member.user(), at))
                .toList());
    }

    private static FeedEntry entry(TaskChanged changed) {
        return new FeedEntry(
                changed.projectId(),
                TASK,
                changed.taskId().value().toString(),
                kindOf(changed.change()),
                changed.version(),
                changed.actor(),
                null,
                changed.occurredAt());
    }

    /** A task that comes back from the trash appears to whoever saw it deleted. */
    private static Kind kindOf(TaskChange change) {
        return switch (change) {
            case TaskChange.Created _, TaskChange.Restored _ -> CREATED;
            case TaskChange.Updated _, TaskChange.Completed _ -> UPDATED;
            case TaskChange.Deleted _ -> DELETED;
        };
    }

    private static FeedEntry member(ProjectId id, UserId user, Kind change, UserId actor, Instant at) {
        return new FeedEntry(id, MEMBER, user.value(), change, null, actor, null, at);
    }

    private static FeedEntry projectFor(ProjectId id, @Nullable UserId user, Kind change, UserId actor, Instant at) {
        return new FeedEntry(id, PROJECT, name(id), change, null, actor, user, at);
    }

    private static String name(ProjectId id) {
        return id.value().toString();
    }
}
