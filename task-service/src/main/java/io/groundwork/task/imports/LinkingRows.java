package io.groundwork.task.imports;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.dependency.AddingDependencies;
import io.groundwork.task.dependency.Dependency;
import io.groundwork.task.imports.ImportedRows.Referent;
import io.groundwork.task.task.PlanningTasks;
import io.groundwork.task.task.TaskId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins rows to what they name, once all rows are there. */
@Component
class LinkingRows {

    private final ImportedRows rows;
    private final PlanningTasks tasks;
    private final AddingDependencies dependencies;
    private final RowErrors errors;
    private final WaitingImports waiting;
    private final ImportProperties properties;

    LinkingRows(
            ImportedRows rows,
            PlanningTasks tasks,
            AddingDependencies dependencies,
            RowErrors errors,
            WaitingImports waiting,
            ImportProperties properties) {
        this.rows = rows;
        this.tasks = tasks;
        this.dependencies = dependencies;
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
        var links = new Links(rows.find(it.id(), refs(some)));
        some.forEach(links::collect);
        joinWholes(it, links);
        addDependencies(it, links);
        errors.add(it.id(), links.errors);
        long incomplete =
                links.errors.stream().mapToLong(RowError::line).distinct().count();
        waiting.linked(it, some.getLast().line(), incomplete);
        return true;
    }

    private static List<String> refs(List<ImportedRow> some) {
        return some.stream()
                .flatMap(row -> Stream.concat(Stream.ofNullable(row.parentRef()), row.dependsOn().stream()))
                .distinct()
                .toList();
    }

    private void joinWholes(Import it, Links links) {
        if (!links.wholes.isEmpty()) {
            Map<TaskId, ProblemException> refused = tasks.join(links.wholes, it.project(), it.actor());
            links.parts.forEach((task, row) -> {
                if (refused.containsKey(task)) {
                    links.refuse(row, "/parent_ref", "is the task itself, or a part of it");
                }
            });
        }
    }

    private void addDependencies(Import it, Links links) {
        if (!links.dependencies.isEmpty()) {
            Set<Dependency> refused =
                    dependencies.add(List.copyOf(links.dependencies.keySet()), it.project(), it.actor());
            links.dependencies.forEach((dependency, row) -> {
                if (refused.contains(dependency)) {
                    links.refuse(row, "/depends_on", "would make tasks wait for each other");
                }
            });
        }
    }

    /** What some rows are to be joined to, and what stands against it. */
    private static final class Links {

        private final Map<String, Referent> known;
        private final Map<TaskId, TaskId> wholes = new LinkedHashMap<>();
        private final Map<TaskId, ImportedRow> parts = new LinkedHashMap<>();
        private final Map<Dependency, ImportedRow> dependencies = new LinkedHashMap<>();
        private final List<RowError> errors = new ArrayList<>();

        private Links(Map<String, Referent> known) {
            this.known = known;
        }

        private void collect(ImportedRow row) {
            if (row.parentRef() != null) {
                TaskId whole = find(row.parentRef(), row, "/parent_ref");
                if (whole != null) {
                    wholes.put(row.task(), whole);
                    parts.put(row.task(), row);
                }
            }
            for (String ref : row.dependsOn()) {
                TaskId before = find(ref, row, "/depends_on");
                if (before != null) {
                    dependencies.put(new Dependency(row.task(), before), row);
                }
            }
        }

        private @Nullable TaskId find(String ref, ImportedRow row, String pointer) {
            Referent found = known.get(ref);
            if (found == null || !found.present()) {
                refuse(row, pointer, "names no row that was imported");
                return null;
            }
            return found.task();
        }

        private void refuse(ImportedRow row, String pointer, String detail) {
            errors.add(new RowError(
                    row.line(),
                    Objects.requireNonNullElse(row.raw(), ""),
                    true,
                    List.of(new InvalidField(pointer, detail))));
        }
    }
}
