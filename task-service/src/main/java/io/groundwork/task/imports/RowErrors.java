package io.groundwork.task.imports;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was wrong with rows. */
@Repository
class RowErrors {

    private static final String INSERT =
            "insert into import_error (import_id, line, raw, imported, errors) values (?, ?, ?, ?, ?::jsonb)";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    RowErrors(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ImportId id, List<RowError> errors) {
        jdbc.batchUpdate(INSERT, errors.stream().map(error -> row(id, error)).toList());
    }

    private Object[] row(ImportId id, RowError error) {
        // A detail may quote what no text column can hold.
        String errors = json.writeValueAsString(error.errors()).replace("\\u0000", "\\uFFFD");
        return new Object[] {id.value(), error.line(), error.raw(), error.imported(), errors};
    }
}
