package io.groundwork.task.task;

import io.groundwork.task.cache.Caches;
import io.groundwork.task.cache.TwoLevelCache;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tasks as they were read lately, whoever may see them: for reading only. A replica never shows less than it has itself written. */
@Component
class KnownTasks {

    private static final String FIELD = "task";

    private final TwoLevelCache<TaskResponse> cache;
    private final JdbcClient jdbc;

    KnownTasks(Caches caches, JdbcClient jdbc) {
        cache = caches.named("task", TaskResponse.class);
        this.jdbc = jdbc;
    }

    Optional<TaskResponse> find(TaskId id) {
        return cache.find(id.value().toString(), FIELD, () -> read(id));
    }

    /** Nobody can have read a new one before. */
    @TransactionalEventListener
    void on(TasksChanged event) {
        cache.evict(event.changes().stream()
                .filter(changed -> !(changed.change() instanceof TaskChange.Created))
                .map(changed -> changed.taskId().value().toString())
                .toList());
    }

    private Optional<TaskResponse> read(TaskId id) {
        return jdbc.sql("select %s from task t where t.id = :id and t.deleted_at is null".formatted(TaskRow.COLUMNS))
                .param("id", id.value())
                .query(TaskRow::read)
                .optional();
    }
}
