package io.groundwork.task.export;

import io.groundwork.platform.problem.WireEnums;
import io.groundwork.task.interchange.TaskField;
import io.groundwork.task.task.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as a file has it.
 *
 * @param values text, a number or a list of texts; nothing for what the task does not have
 */
record TaskLine(Map<TaskField, Object> values) {

    static final String COLUMNS = """
            t.id, t.title, t.description, t.status, t.priority, t.labels, t.assignee_id, t.starts_at, t.due_at,
            t.completed_at, t.recurrence, t.parent_id,
            array(select d.depends_on_id::text from task_dependency d join task o on o.id = d.depends_on_id
                  where d.task_id = t.id and o.deleted_at is null order by o.created_at, o.id) as depends_on""";

    static TaskLine read(ResultSet row) throws SQLException {
        Map<TaskField, Object> values = new EnumMap<>(TaskField.class);
        for (TaskField field : TaskField.values()) {
            Object value = value(row, field);
            if (value != null) {
                values.put(field, value);
            }
        }
        return new TaskLine(values);
    }

    private static @Nullable Object value(ResultSet row, TaskField field) throws SQLException {
        return switch (field) {
            case REF -> row.getString("id");
            case PARENT_REF -> row.getString("parent_id");
            case STATUS -> WireEnums.nameOf(Status.valueOf(row.getString("status")));
            case PRIORITY -> row.getInt("priority");
            case LABELS, DEPENDS_ON -> list(row, field.wireName());
            case STARTS_AT, DUE_AT, COMPLETED_AT -> time(row, field.wireName());
            case TITLE, DESCRIPTION, ASSIGNEE_ID, RECURRENCE -> row.getString(field.wireName());
        };
    }

    private static @Nullable Object list(ResultSet row, String column) throws SQLException {
        String[] values = (String[]) row.getArray(column).getArray();
        return values.length == 0 ? null : List.of(values);
    }

    private static @Nullable Object time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }
}
