package io.groundwork.task.project;

import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.List;

/** Projects have gone for good: published inside the transaction that removes them and their memberships. */
public record ProjectsPurged(List<FormerMember> formerMembers, Instant occurredAt) {

    /** Someone who belonged to one of them to the end. */
    public record FormerMember(ProjectId project, UserId user) {}
}
