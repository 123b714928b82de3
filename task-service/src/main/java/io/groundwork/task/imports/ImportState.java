package io.groundwork.task.imports;

/** How far an import has come, once its file is stored. */
enum ImportState {
    ACCEPTED,
    RUNNING,
    COMPLETED,
    FAILED;

    boolean hasEnded() {
        return this == COMPLETED || this == FAILED;
    }
}
