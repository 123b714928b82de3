package io.groundwork.task.imports;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.interchange.FileFormat;
import io.groundwork.task.interchange.TaskField;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An import as its next step finds it.
 *
 * @param importer with the rights that are theirs apart from projects
 * @param columns of a table; empty for other formats
 * @param nextChunk the one to plan
 * @param linkedLine the line up to which references are resolved
 * @param attempts how often the step has failed
 */
record Import(
        ImportId id,
        ProjectId project,
        Caller importer,
        FileFormat format,
        List<TaskField> columns,
        int nextChunk,
        long linkedLine,
        int attempts) {

    static Import read(ResultSet row, int number) throws SQLException {
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new Caller(
                        row.getString("importer_id"),
                        Set.of(),
                        row.getBoolean("importer_admin") ? Set.of("ADMIN") : Set.of()),
                FileFormat.valueOf(row.getString("format")),
                Stream.of((String[]) row.getArray("columns").getArray())
                        .map(TaskField::valueOf)
                        .toList(),
                row.getInt("next_chunk"),
                row.getLong("linked_line"),
                row.getInt("attempts"));
    }

    UserId actor() {
        return new UserId(importer.subject());
    }
}
