package io.groundwork.task.project;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which project, for the features that live inside projects. */
@Component
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns what the caller may do in a project, and keeps it from being deleted, archived or given other members until the
     * transaction ends.
     *
     * @throws io.groundwork.platform.problem.ProblemException 404 for what the caller may not see
     */
    public ProjectAccess hold(ProjectId project, Caller caller) {
        return jdbc.sql("""
                        select m.role, p.archived_at is not null as archived
                        from project p
                        left join project_member m on m.project_id = p.id and m.user_id = :caller
                        where p.id = :project and p.deleted_at is null and (:admin or m.role is not null)
                        for share of p
                        """)
                .param("project", project.value())
                .param("caller", caller.subject())
                .param("admin", caller.isAdmin())
                .query((row, _) -> access(row, caller))
                .optional()
                .orElseThrow(ProjectAccess::invisible);
    }

    /**
     * Asks only whether the caller may see a project that is not deleted.
     *
     * @throws io.groundwork.platform.problem.ProblemException 404 otherwise
     */
    public void requireVisible(ProjectId project, Caller caller) {
        boolean visible = jdbc.sql("""
                        select exists (
                            select from project p
                            where p.id = :project and p.deleted_at is null
                              and (:admin or exists (select from project_member m
                                                     where m.project_id = p.id and m.user_id = :caller)))
                        """)
                .param("project", project.value())
                .param("caller", caller.subject())
                .param("admin", caller.isAdmin())
                .query(Boolean.class)
                .single();
        if (!visible) {
            throw ProjectAccess.invisible();
        }
    }

    /** Returns everyone who belongs to the project, in a stable order. */
    public List<UserId> of(ProjectId project) {
        return jdbc.sql("select user_id from project_member where project_id = :project order by added_at, user_id")
                .param("project", project.value())
                .query((row, _) -> new UserId(row.getString("user_id")))
                .list();
    }

    /** Reads what the caller may do from a row with their {@code role}, which may be null, and whether it is {@code archived}. */
    public static ProjectAccess access(ResultSet row, Caller caller) throws SQLException {
        return ProjectAccess.of(role(row.getString("role")), row.getBoolean("archived"), caller);
    }

    static @Nullable Role role(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }
}
