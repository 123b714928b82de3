package io.groundwork.task.dependency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.groundwork.task.task.TaskId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who depends on whom, to find the way from one task to another. */
final class DependencyGraph {

    private final Map<TaskId, List<TaskId>> dependsOn;

    DependencyGraph(Collection<Dependency> edges) {
        dependsOn = edges.stream().collect(groupingBy(Dependency::task, mapping(Dependency::dependsOn, toList())));
    }

    /** Returns the shortest circle that a dependency would close: each depends on the next, and the last on the first. */
    Optional<List<TaskId>> circleClosedBy(Dependency added) {
        return path(added.dependsOn(), added.task()).map(path -> {
            path.addFirst(path.removeLast());
            return List.copyOf(path);
        });
    }

    private Optional<Deque<TaskId>> path(TaskId from, TaskId to) {
        Map<TaskId, TaskId> reachedFrom = new HashMap<>(Map.of(from, from));
        Deque<TaskId> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && !reachedFrom.containsKey(to)) {
            TaskId here = waiting.remove();
            dependsOn.getOrDefault(here, List.of()).stream()
                    .filter(next -> reachedFrom.putIfAbsent(next, here) == null)
                    .forEach(waiting::add);
        }
        return reachedFrom.containsKey(to) ? Optional.of(path(from, to, reachedFrom)) : Optional.empty();
    }

    private static Deque<TaskId> path(TaskId from, TaskId to, Map<TaskId, TaskId> reachedFrom) {
        Deque<TaskId> path = new ArrayDeque<>(List.of(to));
        while (!path.getFirst().equals(from)) {
            path.addFirst(Objects.requireNonNull(reachedFrom.get(path.getFirst())));
        }
        return path;
    }
}
