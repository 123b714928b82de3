package io.groundwork.task.project;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads projects as their caller may see them, in one statement each. */
@Component
class FindingProjects {

    private static final String COLUMNS =
            "p.id, p.name, p.description, p.owner_id, m.role, p.archived_at, p.version, p.created_at, p.updated_at";
    private static final String SOURCE =
            "project p left join project_member m on m.project_id = p.id and m.user_id = :caller";

    private final JdbcClient jdbc;
    private final KeysetPager pager;

    FindingProjects(JdbcClient jdbc, KeysetPager pager) {
        this.jdbc = jdbc;
        this.pager = pager;
    }

    Page<ProjectResponse> all(ProjectFilter filter, Caller caller, PageRequest page) {
        return pager.fetch(
                KeysetQuery.select(COLUMNS, SOURCE)
                        .parameter("caller", caller.subject())
                        .where(visible(caller))
                        .where("p.deleted_at is null")
                        .where("(p.archived_at is not null) = :archived", "archived", filter.archived())
                        .where(
                                "m.role = :role",
                                "role",
                                filter.role() == null ? null : filter.role().name())
                        .sortableNotNull("created_at", "p.created_at", Instant.class)
                        .sortableNotNull("updated_at", "p.updated_at", Instant.class)
                        .sortableNotNull("name", "p.name", String.class)
                        .defaultSort("-created_at")
                        .tieBreaker("p.id", UUID.class)
                        .map(ProjectResponse::read),
                page);
    }

    ProjectResponse one(ProjectId id, Caller caller) {
        return jdbc.sql("select %s from %s where p.id = :id and p.deleted_at is null and %s"
                        .formatted(COLUMNS, SOURCE, visible(caller)))
                .param("id", id.value())
                .param("caller", caller.subject())
                .query(ProjectResponse::read)
                .optional()
                .orElseThrow(ProjectAccess::invisible);
    }

    private static String visible(Caller caller) {
        return caller.isAdmin() ? "true" : "m.user_id = :caller";
    }
}
