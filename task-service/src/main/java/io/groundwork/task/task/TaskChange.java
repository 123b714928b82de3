package io.groundwork.task.task;

import java.util.List;

/** What one committed version of a task did to it. */
sealed interface TaskChange {

    /** Wire names of the fields that changed; none for a beginning or an end. */
    default List<String> fields() {
        return List.of();
    }

    record Created() implements TaskChange {}

    record Updated(List<String> fields) implements TaskChange {}

    /** The status became done; other fields may have changed with it. */
    record Completed(List<String> fields) implements TaskChange {}

    record Deleted() implements TaskChange {}
}
