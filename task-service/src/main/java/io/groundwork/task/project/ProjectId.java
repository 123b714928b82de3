package io.groundwork.task.project;

import io.groundwork.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a project; a UUIDv7, so ids sort by age. */
@Embeddable
public record ProjectId(@Column(name = "id") UUID value) {

    static ProjectId next() {
        return new ProjectId(Ids.next());
    }
}
