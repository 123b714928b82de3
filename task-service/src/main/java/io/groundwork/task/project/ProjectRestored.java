package io.groundwork.task.project;

import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.user.UserId;
import java.time.Instant;

/** A project comes back from the trash: published inside the transaction, so that what went with it comes back too. */
public record ProjectRestored(ProjectId projectId, DeletionId deletion, UserId actor, Instant occurredAt) {}
