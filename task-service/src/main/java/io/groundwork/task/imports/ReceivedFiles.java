package io.groundwork.task.imports;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.interchange.FileFormat;
import io.groundwork.task.interchange.TaskField;
import io.groundwork.task.project.ProjectId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files on their way into the database. Each part is committed by itself: a slow sender holds no transaction open. */
@Repository
class ReceivedFiles {

    private static final String FIND_SAME = """
            select id from import where project_id = :project and format = :format and sha256 = :sha256 for update
            """;
    private static final String ACCEPT = """
            update import set state = 'ACCEPTED', sha256 = :sha256, size = :size, total = :total,
                next_at = clock_timestamp(), version = version + 1
            where id = :id
            """;
    // A part of the rows may be there already: it goes on where it stopped, with the rights of who sent the file again.
    private static final String RESUME = """
            update import set state = 'ACCEPTED', importer_id = :importer, importer_admin = :admin, failure = null,
                finished_at = null, attempts = 0, next_at = clock_timestamp(), version = version + 1
            where id = :id and state = 'FAILED'
            """;

    private final JdbcClient jdbc;

    ReceivedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ImportId open(ProjectId project, FileFormat format, List<TaskField> columns, Caller caller) {
        ImportId id = ImportId.next();
        jdbc.sql("""
                        insert into import (id, project_id, importer_id, importer_admin, format, columns, state, size,
                            total, imported, rejected, incomplete, next_chunk, linked_line, next_at, attempts, version,
                            created_at)
                        values (:id, :project, :importer, :admin, :format, :columns, 'RECEIVING', 0,
                            0, 0, 0, 0, 0, 0, now(), 0, 0, now())
                        """)
                .param("id", id.value())
                .param("project", project.value())
                .param("importer", caller.subject())
                .param("admin", caller.isAdmin())
                .param("format", format.name())
                .param("columns", columns.stream().map(TaskField::name).toArray(String[]::new))
                .update();
        return id;
    }

    void append(ImportId id, Chunk chunk) {
        jdbc.sql("""
                        insert into import_chunk (import_id, number, first_line, oversized, content)
                        values (:id, :number, :first_line, :oversized, :content)
                        """)
                .param("id", id.value())
                .param("number", chunk.number())
                .param("first_line", chunk.firstLine())
                .param("oversized", chunk.oversized())
                .param("content", chunk.content())
                .update();
    }

    /**
     * Lets the workers have the file, unless the project has had the same one.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the same one comes at the same moment; then call again
     */
    @Transactional
    public Receipt accept(
            ImportId id, ProjectId project, FileFormat format, Fingerprint file, long total, Caller caller) {
        List<UUID> same = jdbc.sql(FIND_SAME)
                .param("project", project.value())
                .param("format", format.name())
                .param("sha256", file.sha256())
                .query(UUID.class)
                .list();
        if (!same.isEmpty()) {
            discard(id);
            return repeat(new ImportId(same.getFirst()), caller);
        }
        jdbc.sql(ACCEPT)
                .param("id", id.value())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("total", total)
                .update();
        return new Receipt(id, false);
    }

    void discard(ImportId id) {
        jdbc.sql("delete from import where id = :id").param("id", id.value()).update();
    }

    private Receipt repeat(ImportId former, Caller caller) {
        jdbc.sql(RESUME)
                .param("id", former.value())
                .param("importer", caller.subject())
                .param("admin", caller.isAdmin())
                .update();
        return new Receipt(former, true);
    }

    /** @param repeated whether the import is of the same file that came before */
    record Receipt(ImportId id, boolean repeated) {}

    /** What tells one file from another. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by the database only.
    record Fingerprint(byte[] sha256, long size) {}
}
