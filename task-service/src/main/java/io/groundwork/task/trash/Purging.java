package io.groundwork.task.trash;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes for good what an owner does not want to wait for. */
@Service
class Purging {

    private final JdbcClient jdbc;
    private final PurgedRows rows;

    Purging(JdbcClient jdbc, PurgedRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Throws 404 for what is not in the trash or the caller may not see, and 403 for members who are not owners. */
    @Transactional
    void purgeNow(UUID root, Caller caller) {
        Trashed trashed = lock(root, caller);
        trashed.access().requireOwner();
        rows.purge(trashed.deletion());
    }

    /** Keeps it from being restored or purged by another until the transaction ends. */
    private Trashed lock(UUID root, Caller caller) {
        return jdbc.sql("""
                        select d.id, m.role, p.archived_at is not null as archived
                        from deletion d
                        join project p on p.id = d.project_id
                        left join project_member m on m.project_id = d.project_id and m.user_id = :caller
                        where d.root_id = :root and not d.purging and (:admin or m.role is not null)
                        for update of d
                        """)
                .param("root", root)
                .param("caller", caller.subject())
                .param("admin", caller.isAdmin())
                .query((row, _) -> Trashed.read(row, caller))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no such thing in the trash that you may see."));
    }

    private record Trashed(DeletionId deletion, ProjectAccess access) {

        static Trashed read(ResultSet row, Caller caller) throws SQLException {
            return new Trashed(new DeletionId(row.getObject("id", UUID.class)), Memberships.access(row, caller));
        }
    }
}
