package io.groundwork.task.imports;

import io.groundwork.task.task.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers the rows of a running import that refer to others, or that others may refer to. */
@Repository
class ImportedRows {

    private static final String INSERT = """
            insert into import_row (import_id, line, task_id, ref, parent_ref, depends_on, raw)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    ImportedRows(JdbcTemplate batch, JdbcClient jdbc) {
        this.batch = batch;
        this.jdbc = jdbc;
    }

    void add(ImportId id, List<ImportedRow> rows) {
        batch.batchUpdate(
                INSERT,
                rows.stream()
                        .filter(ImportedRow::matters)
                        .map(row -> values(id, row))
                        .toList());
    }

    /** Those of the refs that rows have, in one statement. */
    Map<String, Referent> find(ImportId id, Collection<String> refs) {
        Map<String, Referent> found = new HashMap<>();
        if (!refs.isEmpty()) {
            jdbc.sql("""
                            select r.ref, r.line, r.task_id,
                                exists (select from task t where t.id = r.task_id and t.deleted_at is null) as present
                            from import_row r where r.import_id = :id and r.ref = any(:refs)
                            """)
                    .param("id", id.value())
                    .param("refs", refs.toArray(String[]::new))
                    .query(row -> {
                        found.put(row.getString("ref"), Referent.read(row));
                    });
        }
        return found;
    }

    /** Some rows after the line that wait for others, in their order. */
    List<ImportedRow> waiting(ImportId id, long line, int limit) {
        return jdbc.sql("""
                        select * from import_row where import_id = :id and line > :line and raw is not null
                        order by line limit :limit
                        """)
                .param("id", id.value())
                .param("line", line)
                .param("limit", limit)
                .query((row, _) -> new ImportedRow(
                        row.getLong("line"),
                        task(row),
                        row.getString("ref"),
                        row.getString("parent_ref"),
                        List.of((String[]) row.getArray("depends_on").getArray()),
                        row.getString("raw")))
                .list();
    }

    private static @Nullable Object[] values(ImportId id, ImportedRow row) {
        return new @Nullable Object[] {
            id.value(),
            row.line(),
            row.task().value(),
            row.ref(),
            row.parentRef(),
            row.dependsOn().toArray(String[]::new),
            row.raw()
        };
    }

    private static TaskId task(ResultSet row) throws SQLException {
        return new TaskId(row.getObject("task_id", UUID.class));
    }

    /** @param present whether the task is still there */
    record Referent(long line, TaskId task, boolean present) {

        static Referent read(ResultSet row) throws SQLException {
            return new Referent(row.getLong("line"), ImportedRows.task(row), row.getBoolean("present"));
        }
    }
}
