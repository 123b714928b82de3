package io.groundwork.registration.imports;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.InvalidField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports. */
@Component
class FindingImports {

    private static final TypeReference<List<InvalidField>> ERRORS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final JsonMapper json;

    FindingImports(JdbcClient jdbc, KeysetPager pager, JsonMapper json) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.json = json;
    }

    ImportResponse one(String id) {
        return one(ImportId.parse(id).orElseThrow(UploadException::unknown));
    }

    ImportResponse one(ImportId id) {
        return jdbc.sql("select " + ImportResponse.COLUMNS + " from user_import i where i.id = :id")
                .param("id", id.value())
                .query(ImportResponse::of)
                .optional()
                .orElseThrow(UploadException::unknown);
    }

    Page<ImportResponse> all(PageRequest page) {
        return pager.fetch(
                KeysetQuery.select(ImportResponse.COLUMNS, "user_import i")
                        .sortableNotNull("created_at", "i.created_at", Instant.class)
                        .defaultSort("-created_at")
                        .tieBreaker("i.id", UUID.class)
                        .map(ImportResponse::of),
                page);
    }

    Page<ImportErrorResponse> errors(String id, PageRequest page) {
        return pager.fetch(
                KeysetQuery.select("e.line, e.errors", "user_import_error e")
                        .where("e.import_id = :import", "import", one(id).id())
                        .sortableNotNull("line", "e.line", Long.class)
                        .defaultSort("line")
                        .tieBreaker("e.line", Long.class)
                        .map(this::error),
                page);
    }

    private ImportErrorResponse error(ResultSet row, int number) throws SQLException {
        return new ImportErrorResponse(row.getLong("line"), json.readValue(row.getString("errors"), ERRORS));
    }
}
