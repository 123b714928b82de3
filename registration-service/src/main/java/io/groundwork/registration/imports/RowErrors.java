package io.groundwork.registration.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was wrong with rows. */
@Repository
class RowErrors {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RowErrors(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ImportId id, List<Row.Bad> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into user_import_error (import_id, line, errors)
                        select :id, line, cast(errors as jsonb)
                        from unnest(cast(:lines as bigint[]), cast(:errors as text[])) as e (line, errors)""")
                .param("id", id.value())
                .param("lines", rows.stream().map(Row.Bad::line).toArray(Long[]::new))
                .param(
                        "errors",
                        rows.stream()
                                .map(row -> json.writeValueAsString(row.errors()))
                                .toArray(String[]::new))
                .update();
    }
}
