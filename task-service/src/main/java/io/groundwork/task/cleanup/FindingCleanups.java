package io.groundwork.task.cleanup;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit. */
@Component
class FindingCleanups {

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final JsonMapper json;

    FindingCleanups(JdbcClient jdbc, KeysetPager pager, JsonMapper json) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.json = json;
    }

    Page<CleanupResponse> all(PageRequest page) {
        return pager.fetch(
                KeysetQuery.select("c.*", "cleanup c")
                        .sortableNotNull("requested_at", "c.requested_at", Instant.class)
                        .defaultSort("-requested_at")
                        .tieBreaker("c.id", UUID.class)
                        .map((row, _) -> CleanupResponse.read(row, json)),
                page);
    }

    CleanupResponse one(CleanupId id) {
        return jdbc.sql("select * from cleanup where id = :id")
                .param("id", id.value())
                .query((row, _) -> CleanupResponse.read(row, json))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no such run of the cleanup."));
    }
}
