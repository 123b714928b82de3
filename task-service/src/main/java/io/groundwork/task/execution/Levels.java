package io.groundwork.task.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What can run side by side. A task's level is one more than the highest of those it depends on, and 0 without any. */
final class Levels {

    private Levels() {}

    /** Returns the tasks of each level, each level in the order of the plan. */
    static List<List<UUID>> of(ExecutionPlan plan) {
        int[] level = new int[plan.tasks().size()];
        for (int task : plan.sequence()) {
            for (int first : plan.before().get(task)) {
                level[task] = Math.max(level[task], level[first] + 1);
            }
        }
        List<List<UUID>> levels = new ArrayList<>();
        for (int task = 0; task < level.length; task++) {
            while (levels.size() <= level[task]) {
                levels.add(new ArrayList<>());
            }
            levels.get(level[task]).add(plan.id(task));
        }
        return levels;
    }
}
