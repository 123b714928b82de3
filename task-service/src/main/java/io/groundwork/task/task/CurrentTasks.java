package io.groundwork.task.task;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks as they are now, for features that name tasks to those who may see them. */
@Component
public class CurrentTasks {

    private final JdbcClient jdbc;

    CurrentTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns those of the tasks that are not in the trash, with one statement. It does not ask who may see them. */
    public Map<UUID, TaskResponse> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select %s from task t where t.id in (:ids) and t.deleted_at is null".formatted(TaskRow.COLUMNS))
                .param("ids", ids)
                .query(TaskRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(TaskResponse::id, Function.identity()));
    }
}
