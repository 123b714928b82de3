package io.groundwork.task.project;

import io.groundwork.task.user.UserId;
import java.time.Instant;

/** A project has a new version: published inside the transaction that makes it. */
public record ProjectChanged(ProjectId projectId, Kind kind, long version, UserId actor, Instant occurredAt) {

    /** What was done to it. */
    public enum Kind {
        STARTED,
        REVISED,
        DELETED,
        RESTORED
    }
}
