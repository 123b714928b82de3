package io.groundwork.task.imports;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports as their caller may see them: their own, those of projects they may write in, an administrator all. */
@Component
class FindingImports {

    private static final String COLUMNS = """
            i.id, i.project_id, i.importer_id, i.format, i.state, i.sha256, i.size, i.total, i.imported, i.rejected,
            i.incomplete, i.failure, i.version, i.created_at, i.started_at, i.finished_at""";
    private static final String VISIBLE = """
            i.state <> 'RECEIVING' and (:admin or i.importer_id = :caller or exists (
                select from project_member m join project p on p.id = m.project_id
                where m.project_id = i.project_id and m.user_id = :caller and m.role in ('EDITOR', 'OWNER')
                  and p.deleted_at is null))""";
    private static final TypeReference<List<InvalidField>> ERRORS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final JsonMapper json;

    FindingImports(JdbcClient jdbc, KeysetPager pager, JsonMapper json) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.json = json;
    }

    ImportResponse one(ImportId id, Caller caller) {
        return jdbc.sql("select %s from import i where i.id = :id and %s".formatted(COLUMNS, VISIBLE))
                .param("id", id.value())
                .param("caller", caller.subject())
                .param("admin", caller.isAdmin())
                .query(ImportResponse::read)
                .optional()
                .orElseThrow(FindingImports::invisible);
    }

    Page<ImportResponse> all(ImportFilter filter, Caller caller, PageRequest page) {
        return pager.fetch(
                KeysetQuery.select(COLUMNS, "import i")
                        .where(VISIBLE)
                        .parameter("caller", caller.subject())
                        .parameter("admin", caller.isAdmin())
                        .where("i.project_id = :project", "project", filter.projectId())
                        .where("i.state in (:state)", "state", names(filter.state()))
                        .sortableNotNull("created_at", "i.created_at", Instant.class)
                        .defaultSort("-created_at")
                        .tieBreaker("i.id", UUID.class)
                        .map(ImportResponse::read),
                page);
    }

    Page<ImportErrorResponse> errors(ImportId id, Caller caller, PageRequest page) {
        one(id, caller);
        return pager.fetch(
                KeysetQuery.select("e.line, e.raw, e.imported, e.errors", "import_error e")
                        .where("e.import_id = :import", "import", id.value())
                        .sortableNotNull("line", "e.line", Long.class)
                        .defaultSort("line")
                        .tieBreaker("e.id", Long.class)
                        .map(this::error),
                page);
    }

    private ImportErrorResponse error(ResultSet row, int number) throws SQLException {
        return ImportErrorResponse.of(
                row.getLong("line"),
                row.getString("raw"),
                row.getBoolean("imported"),
                json.readValue(row.getString("errors"), ERRORS));
    }

    private static @Nullable List<String> names(@Nullable List<ImportState> states) {
        return states == null || states.isEmpty()
                ? null
                : states.stream().map(ImportState::name).toList();
    }

    private static ProblemException invisible() {
        return ProblemException.notFound("There is no such import among those you may see.");
    }
}
