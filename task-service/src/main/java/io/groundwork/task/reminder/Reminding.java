package io.groundwork.task.reminder;

import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of tasks that are due soon. The row that remembers a reminder commits with its event, and there is one for each task and due
 * date: a crash loses none, and replicas at it together tell once.
 */
@Component
class Reminding {

    private static final String TOPIC = "task.events";
    private static final String TYPE = "task.due-soon";
    private static final int BATCH = 500;

    private static final String NOTE = """
            with soon as (
                select t.id, t.due_at from task t
                where t.deleted_at is null and t.status in ('TODO', 'IN_PROGRESS') and t.assignee_id is not null
                  and t.due_at > :now and t.due_at <= :horizon
                  and not exists (select from reminder r where r.task_id = t.id and r.due_at = t.due_at)
                order by t.due_at limit :batch
            ), noted as (
                insert into reminder (task_id, due_at) select id, due_at from soon order by id
                on conflict do nothing returning task_id
            )
            select t.id, t.project_id, t.title, t.assignee_id, t.due_at, t.version from task t join noted on noted.task_id = t.id
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ReminderProperties properties;
    private final Clock clock;

    Reminding(JdbcClient jdbc, Outbox outbox, ReminderProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns whether there may be more. */
    @Transactional
    public boolean remindSome() {
        Instant now = clock.instant();
        List<TaskDueSoon> due = jdbc.sql(NOTE)
                .param("now", time(now))
                .param("horizon", time(now.plus(properties.leadTime())))
                .param("batch", BATCH)
                .query((row, _) -> TaskDueSoon.read(row, now))
                .list();
        due.forEach(this::publish);
        return due.size() == BATCH;
    }

    /** What is past its due date reminds nobody any more. */
    @Transactional
    public void forget() {
        jdbc.sql("delete from reminder where due_at < :now")
                .param("now", time(clock.instant()))
                .update();
    }

    private void publish(TaskDueSoon event) {
        String task = event.taskId().toString();
        outbox.publish(new OutgoingEvent(TOPIC, task, TYPE, task, event));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
