package io.groundwork.task.task;

import io.groundwork.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a task; a UUIDv7, so ids sort by age. */
@Embeddable
public record TaskId(@Column(name = "id") UUID value) {

    static TaskId next() {
        return new TaskId(Ids.next());
    }
}
