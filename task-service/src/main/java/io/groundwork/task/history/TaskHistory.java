package io.groundwork.task.history;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.task.TaskAccess;
import io.groundwork.task.task.TaskChange;
import io.groundwork.task.task.TaskChanged;
import io.groundwork.task.task.TaskId;
import io.groundwork.task.task.TasksChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a line for each version of a task in the transaction that makes it, and reads them. */
@Component
class TaskHistory {

    private static final String INSERT = """
            insert into task_history (task_id, version, change, actor_id, fields, occurred_at)
            select task_id::uuid, version, change, actor_id, fields::jsonb, occurred_at::timestamptz
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as e (task_id, version, change, actor_id, fields, occurred_at)
            """;

    private final JdbcTemplate jdbc;
    private final KeysetPager pager;
    private final TaskAccess access;
    private final JsonMapper json;

    TaskHistory(JdbcTemplate jdbc, KeysetPager pager, TaskAccess access, JsonMapper json) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.access = access;
        this.json = json;
    }

    @EventListener
    void on(TasksChanged event) {
        List<TaskChanged> changes = event.changes();
        jdbc.update(
                INSERT,
                texts(changes, changed -> changed.taskId().value().toString()),
                changes.stream().map(TaskChanged::version).toArray(Long[]::new),
                texts(changes, changed -> nameOf(changed.change())),
                texts(changes, changed -> changed.actor().value()),
                texts(
                        changes,
                        changed -> json.writeValueAsString(changed.change().fields())),
                texts(changes, changed -> changed.occurredAt().toString()));
    }

    Page<HistoryEntry> of(TaskId task, Caller caller, PageRequest page) {
        access.requireVisible(task, caller);
        return pager.fetch(
                KeysetQuery.select("h.version, h.change, h.actor_id, h.fields, h.occurred_at", "task_history h")
                        .where("h.task_id = :task", "task", task.value())
                        .sortableNotNull("version", "h.version", Long.class)
                        .defaultSort("-version")
                        .tieBreaker("h.version", Long.class)
                        .map(this::read),
                page);
    }

    private static String[] texts(List<TaskChanged> changes, Function<TaskChanged, String> value) {
        return changes.stream().map(value).toArray(String[]::new);
    }

    private HistoryEntry read(ResultSet row, int number) throws SQLException {
        Instant occurredAt = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
        return new HistoryEntry(
                row.getLong("version"),
                row.getString("change"),
                row.getString("actor_id"),
                json.readTree(row.getString("fields")),
                occurredAt);
    }

    private static String nameOf(TaskChange change) {
        return switch (change) {
            case TaskChange.Created _ -> "created";
            case TaskChange.Updated _ -> "updated";
            case TaskChange.Completed _ -> "completed";
            case TaskChange.Deleted _ -> "deleted";
            case TaskChange.Restored _ -> "restored";
        };
    }
}
