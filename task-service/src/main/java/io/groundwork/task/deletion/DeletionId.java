package io.groundwork.task.deletion;

import io.groundwork.platform.id.Ids;
import java.util.UUID;

/** Names what one request deleted. */
public record DeletionId(UUID value) {

    static DeletionId next() {
        return new DeletionId(Ids.next());
    }
}
