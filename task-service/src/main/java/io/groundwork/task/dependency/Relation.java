package io.groundwork.task.dependency;

/** How another task stands to the one that is asked about. */
enum Relation {
    /** The other is to be done first. */
    DEPENDS_ON,
    /** The other waits for this one. */
    REQUIRED_BY
}
