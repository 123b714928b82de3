package io.groundwork.task.dependency;

import io.groundwork.task.task.TaskId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who depends on whom, while dependencies are added one after the other. Not safe for concurrent use. */
final class GrowingGraph {

    private final Map<TaskId, Set<TaskId>> dependsOn = new HashMap<>();
    private final Set<TaskId> required = new HashSet<>();

    GrowingGraph(Collection<Dependency> edges) {
        edges.forEach(this::add);
    }

    /** Returns false when it is there already. */
    boolean add(Dependency added) {
        required.add(added.dependsOn());
        return dependsOn.computeIfAbsent(added.task(), _ -> new HashSet<>()).add(added.dependsOn());
    }

    /** Most additions are to a task that nothing depends on yet, or on one that depends on nothing: they close no circle. */
    boolean wouldCloseCircle(Dependency added) {
        return added.task().equals(added.dependsOn())
                || (required.contains(added.task()) && leads(added.dependsOn(), added.task()));
    }

    private boolean leads(TaskId from, TaskId to) {
        Set<TaskId> seen = new HashSet<>(Set.of(from));
        Deque<TaskId> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty() && !seen.contains(to)) {
            dependsOn.getOrDefault(waiting.remove(), Set.of()).stream()
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return seen.contains(to);
    }
}
