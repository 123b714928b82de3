package io.groundwork.task.feed;

import io.groundwork.platform.problem.WireEnums;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes lines of the feed in the transaction of what they tell; they get their place in the order later. */
@Component
public class FeedWriter {

    private static final String INSERT = """
            insert into pending_change
                (project_id, resource_type, resource_id, change, version, actor_id, recipient_id, occurred_at)
            select project_id::uuid, resource_type, resource_id, change, version, actor_id, recipient_id, occurred_at::timestamptz
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                with ordinality as e (
                    project_id, resource_type, resource_id, change, version, actor_id, recipient_id, occurred_at, place)
            order by place
            """;

    private final JdbcTemplate jdbc;

    FeedWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Call it when the rows of what changed are locked, so that two changes of one thing are written in their order. */
    public void write(List<FeedEntry> entries) {
        jdbc.update(
                INSERT,
                texts(entries, entry -> entry.projectId().value()),
                texts(entries, entry -> WireEnums.nameOf(entry.type())),
                texts(entries, FeedEntry::resourceId),
                texts(entries, entry -> WireEnums.nameOf(entry.change())),
                entries.stream().map(FeedEntry::version).toArray(Long[]::new),
                texts(entries, FeedEntry::actor),
                texts(entries, FeedEntry::recipient),
                texts(entries, FeedEntry::occurredAt));
    }

    private static @Nullable String[] texts(List<FeedEntry> entries, Function<FeedEntry, @Nullable Object> value) {
        return entries.stream()
                .map(value)
                .map(found -> found == null ? null : found.toString())
                .toArray(String[]::new);
    }
}
