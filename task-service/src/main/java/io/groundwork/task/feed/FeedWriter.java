package io.groundwork.task.feed;

import io.groundwork.platform.problem.WireEnums;
import io.groundwork.task.user.UserId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes lines of the feed in the transaction of what they tell; they get their place in the order later. */
@Component
public class FeedWriter {

    private static final String INSERT = """
            insert into pending_change
                (project_id, resource_type, resource_id, change, version, actor_id, recipient_id, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    FeedWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Call it when the rows of what changed are locked, so that two changes of one thing are written in their order. */
    public void write(List<FeedEntry> entries) {
        jdbc.batchUpdate(INSERT, entries.stream().map(FeedWriter::row).toList());
    }

    private static @Nullable Object[] row(FeedEntry entry) {
        UserId recipient = entry.recipient();
        return new @Nullable Object[] {
            entry.projectId().value(),
            WireEnums.nameOf(entry.type()),
            entry.resourceId(),
            WireEnums.nameOf(entry.change()),
            entry.version(),
            entry.actor().value(),
            recipient == null ? null : recipient.value(),
            entry.occurredAt().atOffset(ZoneOffset.UTC)
        };
    }
}
