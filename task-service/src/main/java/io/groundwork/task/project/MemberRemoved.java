package io.groundwork.task.project;

import io.groundwork.task.user.UserId;
import java.time.Instant;

/** A member leaves a project: published inside the transaction that ends the membership. */
public record MemberRemoved(ProjectId projectId, UserId member, UserId actor, Instant occurredAt) {}
