package io.groundwork.task.deletion;

/** What a request deletes; the rest goes along. */
public enum RootType {
    PROJECT,
    TASK
}
