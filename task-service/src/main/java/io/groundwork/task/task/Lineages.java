package io.groundwork.task.task;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What some tasks are parts of, up to the top. It learns of the parts that are given a whole meanwhile. Not safe for concurrent use.
 */
final class Lineages {

    private final Map<UUID, Optional<UUID>> wholes;
    private final Set<UUID> leaving = new HashSet<>();

    /** @param wholes by each task what it is a part of, empty for none; the map is changed */
    Lineages(Map<UUID, Optional<UUID>> wholes) {
        this.wholes = wholes;
    }

    void requirePresent(TaskId parent) {
        if (!wholes.containsKey(parent.value()) || leaving.contains(parent.value())) {
            throw TaskException.noSuchParent();
        }
    }

    /** Throws when the whole is the part itself, or within it. */
    void requireOutside(TaskId part, TaskId whole) {
        for (Optional<UUID> at = Optional.of(whole.value()); at.isPresent(); at = wholeOf(at.get())) {
            if (at.get().equals(part.value())) {
                throw TaskException.partOfItself();
            }
        }
    }

    /** Throws unless the part may belong to the whole. */
    void check(TaskId part, TaskId whole) {
        requirePresent(whole);
        requireOutside(part, whole);
    }

    /** From now on the task is about to be deleted, and cannot be given parts any more. */
    void leave(TaskId task) {
        leaving.add(task.value());
    }

    /** Checks that the part may belong to the whole, and takes note that it does. */
    void join(TaskId part, TaskId whole) {
        check(part, whole);
        wholes.put(part.value(), Optional.of(whole.value()));
    }

    private Optional<UUID> wholeOf(UUID task) {
        return wholes.getOrDefault(task, Optional.empty());
    }
}
