package io.groundwork.task.project;

/** What a member may do in a project; each role may also do what the ones before it may. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Writes tasks. */
    EDITOR,
    /** Changes the project and its members. */
    OWNER;

    boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
