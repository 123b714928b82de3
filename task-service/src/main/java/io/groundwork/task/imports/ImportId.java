package io.groundwork.task.imports;

import io.groundwork.platform.id.Ids;
import java.util.UUID;

/** Names an import; a UUIDv7, so ids sort by age. */
record ImportId(UUID value) {

    static ImportId next() {
        return new ImportId(Ids.next());
    }
}
