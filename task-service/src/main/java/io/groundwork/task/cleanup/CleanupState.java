package io.groundwork.task.cleanup;

/** Where a run of the cleanup stands. */
enum CleanupState {
    /** Asked for. */
    SCHEDULED,
    RUNNING,
    COMPLETED,
    /** Something went wrong; the audit says what. */
    FAILED,
    /** Its process ended in the middle. The next run goes on. */
    INTERRUPTED
}
