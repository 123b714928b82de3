package io.groundwork.task.task;

/** Where a task stands. An open task may go anywhere; a closed one is opened again before it is closed another way. */
public enum Status {
    TODO,
    IN_PROGRESS,
    DONE,
    CANCELLED;

    boolean isClosed() {
        return this == DONE || this == CANCELLED;
    }

    boolean mayBecome(Status next) {
        return this == next || !isClosed() || !next.isClosed();
    }
}
