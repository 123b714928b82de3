package io.groundwork.task.trash;

import io.groundwork.task.cleanup.CleanupStep;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Removes tasks that have been in the trash for longer than it keeps. */
@Component
@Order(10)
class PurgingTasks implements CleanupStep {

    private final PurgedRows rows;
    private final TrashProperties properties;
    private final Clock clock;

    PurgingTasks(PurgedRows rows, TrashProperties properties, Clock clock) {
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public long due() {
        return rows.tasksDue(before());
    }

    @Override
    public int removeSome() {
        rows.claimDeletedBefore(before());
        return rows.removeTasks(properties.purgeBatchSize());
    }

    private Instant before() {
        return clock.instant().minus(properties.retention());
    }
}
