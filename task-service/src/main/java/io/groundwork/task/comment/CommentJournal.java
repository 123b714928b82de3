package io.groundwork.task.comment;

import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import io.groundwork.task.feed.FeedEntry;
import io.groundwork.task.feed.FeedEntry.Kind;
import io.groundwork.task.feed.FeedEntry.ResourceType;
import io.groundwork.task.feed.FeedWriter;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of comments in the transaction that makes them: the world by {@code task.events}, the members by the feed. */
@Component
class CommentJournal {

    private static final String TOPIC = "task.events";
    private static final String TYPE = "task.commented";

    private final Outbox outbox;
    private final FeedWriter feed;

    CommentJournal(Outbox outbox, FeedWriter feed) {
        this.outbox = outbox;
        this.feed = feed;
    }

    void announce(TaskCommented event) {
        String task = event.taskId().toString();
        outbox.publish(new OutgoingEvent(TOPIC, task, TYPE, task, event));
    }

    /** Call it when the change is flushed, so that the row is locked. */
    void record(Comment comment, Kind change, ProjectId project, UserId actor, Instant at) {
        String id = comment.taskId().value() + ":" + comment.id().value();
        feed.write(
                List.of(new FeedEntry(project, ResourceType.COMMENT, id, change, comment.version(), actor, null, at)));
    }
}
