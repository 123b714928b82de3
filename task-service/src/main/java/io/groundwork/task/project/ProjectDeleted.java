package io.groundwork.task.project;

import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.user.UserId;
import java.time.Instant;

/** A project is being deleted: published inside the transaction, so that what hangs on the project goes with it. */
public record ProjectDeleted(ProjectId projectId, DeletionId deletion, UserId actor, Instant occurredAt) {}
