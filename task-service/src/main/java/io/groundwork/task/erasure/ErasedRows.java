package io.groundwork.task.erasure;

import io.groundwork.idempotency.AnswerTraces;
import io.groundwork.messaging.EventTraces;
import io.groundwork.task.user.UserId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a user's id out of every row that still has it. A test compares this with the columns of the schema, so that a new one is
 * not forgotten. Pending rows of the outbox are left alone: they are on their way within moments, to services that erase too.
 */
@Component
class ErasedRows {

    private static final List<String> NAMES = List.of(
            "task_history.actor_id",
            "change.actor_id",
            "change.resource_id",
            "pending_change.actor_id",
            "pending_change.resource_id",
            "deletion.deleted_by",
            "cleanup.started_by",
            "import.importer_id",
            "task_dependency.created_by");

    private static final List<String> FORGETTING = List.of(
            "delete from calendar_address where user_id = :user",
            "delete from change where recipient_id = :user",
            "delete from pending_change where recipient_id = :user",
            // Values of fields are whole strings: the quotes keep longer ones from being hit.
            """
            update task_history
            set fields = replace(fields::text, '"' || :user || '"', '"' || :nobody || '"')::jsonb
            where fields::text like '%"' || :user || '"%'
            """,
            "update import_error set raw = replace(raw, :user, :nobody) where raw like '%' || :user || '%'",
            "update import_row set raw = replace(raw, :user, :nobody) where raw like '%' || :user || '%'");

    private final JdbcClient jdbc;
    private final EventTraces events;
    private final AnswerTraces answers;

    ErasedRows(JdbcClient jdbc, EventTraces events, AnswerTraces answers) {
        this.jdbc = jdbc;
        this.events = events;
        this.answers = answers;
    }

    void forget(UserId user) {
        for (String name : NAMES) {
            int dot = name.indexOf('.');
            run(
                    "update %1$s set %2$s = :nobody where %2$s = :user"
                            .formatted(name.substring(0, dot), name.substring(dot + 1)),
                    user);
        }
        FORGETTING.forEach(statement -> run(statement, user));
        events.forget(user.value());
        answers.forget(user.value());
    }

    private void run(String statement, UserId user) {
        jdbc.sql(statement)
                .param("user", user.value())
                .param("nobody", UserId.ERASED.value())
                .update();
    }
}
