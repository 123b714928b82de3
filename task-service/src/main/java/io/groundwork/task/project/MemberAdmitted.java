package io.groundwork.task.project;

import io.groundwork.task.user.UserId;
import java.time.Instant;

/**
 * A member joins a project or gets another role: published inside the transaction that makes it so.
 *
 * @param isNew false when only the role is another
 */
public record MemberAdmitted(ProjectId projectId, UserId member, boolean isNew, UserId actor, Instant occurredAt) {}
