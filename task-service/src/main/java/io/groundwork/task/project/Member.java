package io.groundwork.task.project;

import io.groundwork.task.user.UserId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

@Embeddable
record Member(UserId userId, @Enumerated(EnumType.STRING) Role role, Instant addedAt) {

    boolean isOwner() {
        return role == Role.OWNER;
    }

    Member as(Role other) {
        return new Member(userId, other, addedAt);
    }
}
