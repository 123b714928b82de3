package io.groundwork.task.execution;

import io.groundwork.task.dependency.Dependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The tasks to be put in order, by number: a lower number goes first where dependencies leave the choice. Immutable.
 *
 * @param before for each task, those it depends on, ascending
 * @param sequence all tasks, each after those it depends on
 */
record ExecutionPlan(List<PlannedTask> tasks, List<List<Integer>> before, List<Integer> sequence) {

    /** Leaves out dependencies on tasks that are not among these. */
    static ExecutionPlan of(List<PlannedTask> tasks, Collection<Dependency> dependencies) {
        List<List<Integer>> before = before(tasks, dependencies);
        return new ExecutionPlan(tasks, before, sequence(before));
    }

    private static List<List<Integer>> before(List<PlannedTask> tasks, Collection<Dependency> dependencies) {
        Map<UUID, Integer> numbers = HashMap.newHashMap(tasks.size());
        tasks.forEach(task -> numbers.put(task.id(), numbers.size()));
        List<List<Integer>> before = lists(tasks.size());
        for (Dependency dependency : dependencies) {
            Integer task = numbers.get(dependency.task().value());
            Integer first = numbers.get(dependency.dependsOn().value());
            if (task != null && first != null) {
                before.get(task).add(first);
            }
        }
        before.forEach(numbersBefore -> numbersBefore.sort(null));
        return before;
    }

    /** Kahn's algorithm: takes whatever waits for nothing that has not been taken. */
    private static List<Integer> sequence(List<List<Integer>> before) {
        List<List<Integer>> after = inverted(before);
        int[] waitsFor = before.stream().mapToInt(List::size).toArray();
        List<Integer> sequence = new ArrayList<>(before.size());
        for (int task = 0; task < waitsFor.length; task++) {
            if (waitsFor[task] == 0) {
                sequence.add(task);
            }
        }
        for (int taken = 0; taken < sequence.size(); taken++) {
            for (int next : after.get(sequence.get(taken))) {
                if (--waitsFor[next] == 0) {
                    sequence.add(next);
                }
            }
        }
        if (sequence.size() < before.size()) {
            throw new IllegalStateException("Tasks depend on each other in a circle: " + Arrays.toString(waitsFor));
        }
        return sequence;
    }

    private static List<List<Integer>> inverted(List<List<Integer>> before) {
        List<List<Integer>> after = lists(before.size());
        for (int task = 0; task < before.size(); task++) {
            for (int first : before.get(task)) {
                after.get(first).add(task);
            }
        }
        return after;
    }

    private static List<List<Integer>> lists(int size) {
        List<List<Integer>> lists = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>(2));
        }
        return lists;
    }

    UUID id(int task) {
        return tasks.get(task).id();
    }
}
