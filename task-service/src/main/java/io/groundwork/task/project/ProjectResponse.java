package io.groundwork.task.project;

import io.groundwork.task.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as one caller sees it.
 *
 * @param owner user id of its first owner, though other members may have the role too
 * @param role the caller's own; null for an administrator who is not a member
 */
record ProjectResponse(
        UUID id,
        String name,
        @Nullable String description,
        String owner,
        @Nullable Role role,
        boolean archived,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ProjectResponse of(Project project, UserId caller) {
        ProjectDetails details = project.details();
        return new ProjectResponse(
                project.id().value(),
                details.name(),
                details.description(),
                project.owner().value(),
                project.member(caller).map(Member::role).orElse(null),
                details.archived(),
                project.version(),
                project.createdAt(),
                project.updatedAt());
    }

    static ProjectResponse read(ResultSet row, int number) throws SQLException {
        return new ProjectResponse(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                row.getString("owner_id"),
                Memberships.role(row.getString("role")),
                row.getObject("archived_at") != null,
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
