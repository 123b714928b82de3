package io.groundwork.task.imports;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.imports.ImportedRows.Referent;
import io.groundwork.task.project.ProjectLock;
import io.groundwork.task.task.PlanningTasks;
import io.groundwork.task.task.TaskDraft;
import io.groundwork.task.task.TaskId;
import io.groundwork.task.wire.JsonBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Plans the rows of a chunk. What is wrong with a row is noted, and stops no other. */
@Component
class PlanningRows {

    private final RowReader reader;
    private final JsonBinding binding;
    private final PlanningTasks tasks;
    private final ProjectLock lock;
    private final ImportedRows rows;
    private final RowErrors errors;
    private final WaitingImports waiting;

    PlanningRows(
            RowReader reader,
            JsonBinding binding,
            PlanningTasks tasks,
            ProjectLock lock,
            ImportedRows rows,
            RowErrors errors,
            WaitingImports waiting) {
        this.reader = reader;
        this.binding = binding;
        this.tasks = tasks;
        this.lock = lock;
        this.rows = rows;
        this.errors = errors;
        this.waiting = waiting;
    }

    void plan(Import it, Chunk chunk) {
        List<RowError> rejected = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (RawRow row : chunk.rows(it.format())) {
            try {
                candidates.add(read(row, it));
            } catch (ProblemException e) {
                rejected.add(RowError.rejected(row, e));
            }
        }
        Resolution resolution = new Resolution(known(it, candidates), rejected);
        candidates.forEach(resolution::take);
        if (!resolution.drafts.isEmpty()) {
            tasks.plan(resolution.drafts, it.project(), it.actor());
        }
        rows.add(it.id(), resolution.imported);
        errors.add(it.id(), rejected);
        waiting.planned(it, resolution.drafts.size(), rejected.size());
    }

    private Candidate read(RawRow row, Import it) {
        ObjectNode fields = reader.read(row, it.format(), it.columns());
        RowReferences references = binding.read(fields, RowReferences.class);
        return new Candidate(row, tasks.draft(it.project(), fields), references);
    }

    /** From here on nobody takes a task away that is about to get a part. */
    private Map<String, Referent> known(Import it, List<Candidate> candidates) {
        if (candidates.stream().anyMatch(candidate -> candidate.references().parentRef() != null)) {
            lock.acquire(it.project());
        }
        List<String> refs = candidates.stream()
                .map(Candidate::references)
                .flatMap(named -> Stream.of(named.ref(), named.parentRef()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return rows.find(it.id(), refs);
    }

    private record Candidate(RawRow row, TaskDraft draft, RowReferences references) {}

    /** Joins rows to wholes that stand before them in the file; the others are joined when all rows are there. */
    private static final class Resolution {

        private final Map<String, Referent> known;
        private final List<RowError> rejected;
        private final List<TaskDraft> drafts = new ArrayList<>();
        private final List<ImportedRow> imported = new ArrayList<>();

        private Resolution(Map<String, Referent> known, List<RowError> rejected) {
            this.known = known;
            this.rejected = rejected;
        }

        private void take(Candidate candidate) {
            RowReferences references = candidate.references();
            String ref = references.ref();
            Referent same = ref == null ? null : known.get(ref);
            if (same != null) {
                rejected.add(RowError.rejected(
                        candidate.row(),
                        ProblemException.invalid("/ref", "is the ref of line %d already".formatted(same.line()))));
                return;
            }
            plan(candidate, references);
            if (ref != null) {
                known.put(
                        ref,
                        new Referent(candidate.row().line(), candidate.draft().id(), true));
            }
        }

        private void plan(Candidate candidate, RowReferences references) {
            Optional<TaskId> whole = Optional.ofNullable(references.parentRef())
                    .map(known::get)
                    .filter(Referent::present)
                    .map(Referent::task);
            drafts.add(whole.map(candidate.draft()::under).orElse(candidate.draft()));
            imported.add(ImportedRow.of(candidate.row(), candidate.draft(), references, whole.isPresent()));
        }
    }
}
