package io.groundwork.task.imports;

import io.groundwork.task.task.TaskDraft;
import io.groundwork.task.task.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that is, or is about to become, a task.
 *
 * @param ref what other rows call it
 * @param parentRef the whole it has still to be joined to
 * @param dependsOn what it has still to be made to wait for
 * @param raw as it stood in the file; null when nothing more is to be done for it
 */
record ImportedRow(
        long line,
        TaskId task,
        @Nullable String ref,
        @Nullable String parentRef,
        List<String> dependsOn,
        @Nullable String raw) {

    static ImportedRow of(RawRow row, TaskDraft draft, RowReferences references, boolean joined) {
        String parentRef = joined ? null : references.parentRef();
        boolean waits = parentRef != null || !references.dependsOn().isEmpty();
        return new ImportedRow(
                row.line(),
                draft.id(),
                references.ref(),
                parentRef,
                references.dependsOn(),
                waits ? row.shown() : null);
    }

    /** Whether anything later needs to know of it. */
    boolean matters() {
        return ref != null || raw != null;
    }
}
