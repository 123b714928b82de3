package io.groundwork.task.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

record MemberResponse(String userId, Role role, Instant addedAt) {

    static MemberResponse of(Member member) {
        return new MemberResponse(member.userId().value(), member.role(), member.addedAt());
    }

    static MemberResponse read(ResultSet row, int number) throws SQLException {
        return new MemberResponse(
                row.getString("user_id"),
                Objects.requireNonNull(Memberships.role(row.getString("role"))),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    /** A strong entity tag: a membership's role is all that ever changes, and its start tells it from an earlier one. */
    String tag() {
        return "\"%s-%s\"".formatted(role, addedAt);
    }
}
