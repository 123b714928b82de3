package io.groundwork.task.interchange;

import io.groundwork.platform.problem.WireEnums;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file says of a task, in the order an export writes it. */
public enum TaskField {
    /** What the other rows of the file call this one; an export gives the task's id. */
    REF,
    TITLE,
    DESCRIPTION,
    STATUS,
    PRIORITY(Kind.NUMBER),
    LABELS(Kind.LIST),
    ASSIGNEE_ID,
    STARTS_AT,
    DUE_AT,
    COMPLETED_AT,
    RECURRENCE,
    /** The ref of the row that this one is a part of. */
    PARENT_REF,
    /** The refs of the rows to be done before this one. */
    DEPENDS_ON(Kind.LIST);

    /** How a cell of a table is read. */
    public enum Kind {
        TEXT,
        NUMBER,
        LIST
    }

    private static final List<String> NAMES =
            Arrays.stream(values()).map(TaskField::wireName).toList();

    private final Kind kind;

    TaskField() {
        this(Kind.TEXT);
    }

    TaskField(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String wireName() {
        return WireEnums.nameOf(this);
    }

    public static List<String> wireNames() {
        return NAMES;
    }

    public static Optional<TaskField> named(String name) {
        int index = NAMES.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values()[index]);
    }
}
