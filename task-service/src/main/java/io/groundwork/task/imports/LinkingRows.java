package io.groundwork.task.imports;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.imports.ImportedRows.Referent;
import io.groundwork.task.task.PlanningTasks;
import io.groundwork.task.task.TaskId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Joins rows to what they name further down in the file, once all rows are there. */
@Component
class LinkingRows {

    private final ImportedRows rows;
    private final PlanningTasks tasks;
    private final RowErrors errors;
    private final WaitingImports waiting;
    private final ImportProperties properties;

    LinkingRows(
            ImportedRows rows,
            PlanningTasks tasks,
            RowErrors errors,
            WaitingImports waiting,
            ImportProperties properties) {
        this.rows = rows;
        this.tasks = tasks;
        this.errors = errors;
        this.waiting = waiting;
        this.properties = properties;
    }

    /** Returns false when there is nothing left to join. */
    boolean linkSome(Import it) {
        List<ImportedRow> some = rows.waiting(it.id(), it.linkedLine(), properties.chunkRows());
        if (some.isEmpty()) {
            return false;
        }
        List<RowError> found = joinWholes(it, some);
        errors.add(it.id(), found);
        long incomplete = found.stream().mapToLong(RowError::line).distinct().count();
        waiting.linked(it, some.getLast().line(), incomplete);
        return true;
    }

    private List<RowError> joinWholes(Import it, List<ImportedRow> some) {
        List<ImportedRow> parts =
                some.stream().filter(row -> row.parentRef() != null).toList();
        Map<String, Referent> known = rows.find(
                it.id(),
                parts.stream()
                        .map(ImportedRow::parentRef)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<TaskId, TaskId> wholes = new LinkedHashMap<>();
        List<RowError> found = new ArrayList<>();
        for (ImportedRow part : parts) {
            Referent whole = known.get(part.parentRef());
            if (whole == null || !whole.present()) {
                found.add(unlinked(part, "names no row that was imported"));
            } else {
                wholes.put(part.task(), whole.task());
            }
        }
        found.addAll(join(it, parts, wholes));
        return found;
    }

    private List<RowError> join(Import it, List<ImportedRow> parts, Map<TaskId, TaskId> wholes) {
        if (wholes.isEmpty()) {
            return List.of();
        }
        Map<TaskId, ProblemException> refused = tasks.join(wholes, it.project(), it.actor());
        return parts.stream()
                .filter(part -> refused.containsKey(part.task()))
                .map(part -> unlinked(part, "is the task itself, or a part of it"))
                .toList();
    }

    private static RowError unlinked(ImportedRow row, String detail) {
        return new RowError(
                row.line(),
                Objects.requireNonNullElse(row.raw(), ""),
                true,
                List.of(new InvalidField("/parent_ref", detail)));
    }
}
