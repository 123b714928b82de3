package io.groundwork.task.project;

import io.groundwork.task.user.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Columns that are never null let Hibernate write the one row that changes, not the whole set. */
@Embeddable
record Member(
        @Column(nullable = false) UserId userId,

        @Column(nullable = false) @Enumerated(EnumType.STRING)
        Role role,

        @Column(nullable = false) Instant addedAt) {

    boolean isOwner() {
        return role == Role.OWNER;
    }

    Member as(Role other) {
        return new Member(userId, other, addedAt);
    }
}
