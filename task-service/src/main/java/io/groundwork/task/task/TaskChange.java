package io.groundwork.task.task;

import java.util.List;

/** What one committed version of a task did to it. */
public sealed interface TaskChange {

    /** What changed; nothing for a beginning or an end. */
    default List<FieldChange> fields() {
        return List.of();
    }

    record Created() implements TaskChange {}

    record Updated(List<FieldChange> fields) implements TaskChange {}

    /** The status became done; other fields may have changed with it. */
    record Completed(List<FieldChange> fields) implements TaskChange {}

    record Deleted() implements TaskChange {}

    /** The task came back from the trash, as it was. */
    record Restored() implements TaskChange {}
}
