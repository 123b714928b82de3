package io.groundwork.task.trash;

import io.groundwork.task.cleanup.CleanupStep;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Removes the projects whose tasks have been removed before. */
@Component
@Order(20)
class PurgingProjects implements CleanupStep {

    private final PurgedRows rows;
    private final TrashProperties properties;
    private final Clock clock;

    PurgingProjects(PurgedRows rows, TrashProperties properties, Clock clock) {
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public long due() {
        return rows.projectsDue(clock.instant().minus(properties.retention()));
    }

    @Override
    public int removeSome() {
        return rows.removeProjects(properties.purgeBatchSize());
    }
}
