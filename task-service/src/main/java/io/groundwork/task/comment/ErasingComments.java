package io.groundwork.task.comment;

import io.groundwork.task.feed.FeedEntry;
import io.groundwork.task.feed.FeedEntry.Kind;
import io.groundwork.task.feed.FeedEntry.ResourceType;
import io.groundwork.task.feed.FeedWriter;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes what a user said, and their name from what others said. Clients that keep a copy learn of both from the feed. */
@Component
public class ErasingComments {

    private static final String CHANGED =
            "returning c.task_id::text || ':' || c.id::text as name, t.project_id, c.version";
    private static final String REMOVE =
            "delete from comment c using task t where t.id = c.task_id and c.author_id = :user " + CHANGED;
    private static final String UNMENTION = """
            update comment c
            set mentions = array_remove(c.mentions, :user), updated_at = :now, version = c.version + 1
            from task t where t.id = c.task_id and :user = any(c.mentions)
            """ + CHANGED;

    private final JdbcClient jdbc;
    private final FeedWriter feed;

    ErasingComments(JdbcClient jdbc, FeedWriter feed) {
        this.jdbc = jdbc;
        this.feed = feed;
    }

    /** Tells members of the projects in the name of the actor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UserId user, UserId actor, Instant now) {
        change(jdbc.sql(REMOVE), Kind.DELETED, user, actor, now);
        change(jdbc.sql(UNMENTION).param("now", now.atOffset(ZoneOffset.UTC)), Kind.UPDATED, user, actor, now);
    }

    private void change(JdbcClient.StatementSpec statement, Kind kind, UserId user, UserId actor, Instant now) {
        List<FeedEntry> told = statement
                .param("user", user.value())
                .query((row, _) -> new FeedEntry(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        ResourceType.COMMENT,
                        row.getString("name"),
                        kind,
                        row.getLong("version"),
                        actor,
                        null,
                        now))
                .list();
        feed.write(told);
    }
}
