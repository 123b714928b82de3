package io.groundwork.task.cleanup;

import io.groundwork.platform.id.Ids;
import java.util.UUID;

/** Names a run of the cleanup; a UUIDv7, so ids sort by age. */
record CleanupId(UUID value) {

    static CleanupId next() {
        return new CleanupId(Ids.next());
    }
}
