package io.groundwork.notification.task;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

enum TaskEventType {
    CREATED("task.created", "New task"),
    UPDATED("task.updated", "Task changed"),
    COMPLETED("task.completed", "Task done"),
    DELETED("task.deleted", "Task deleted"),
    RESTORED("task.restored", "Task back from the trash");

    private final String wireName;
    private final String headline;

    TaskEventType(String wireName, String headline) {
        this.wireName = wireName;
        this.headline = headline;
    }

    static Optional<TaskEventType> of(@Nullable String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    String wireName() {
        return wireName;
    }

    String headline() {
        return headline;
    }
}
