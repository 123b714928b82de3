package io.groundwork.task.execution;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chain of dependencies that takes longest: the one with the greatest sum of durations, among those the one with most tasks,
 * among those the one whose last task, then the one before, and so on, goes first in the plan.
 */
record CriticalPath(List<UUID> taskIds, Duration duration) {

    static CriticalPath of(ExecutionPlan plan) {
        Chain[] longest = new Chain[plan.tasks().size()];
        for (int task : plan.sequence()) {
            longest[task] = longestTo(task, plan, longest);
        }
        Chain best = Chain.NONE;
        for (Chain chain : longest) {
            best = chain.isLongerThan(best) ? chain : best;
        }
        return new CriticalPath(best.ids(plan), best.duration());
    }

    private static Chain longestTo(int task, ExecutionPlan plan, Chain[] longest) {
        Chain best = Chain.NONE;
        for (int first : plan.before().get(task)) {
            best = longest[first].isLongerThan(best) ? longest[first] : best;
        }
        Duration duration = best.duration().plus(plan.tasks().get(task).duration());
        return new Chain(task, duration, best.length() + 1, best);
    }

    /** A task and the chain before it. */
    private record Chain(
            int task,
            Duration duration,
            int length,
            @Nullable Chain before) {

        private static final Chain NONE = new Chain(-1, Duration.ZERO, 0, null);
        private static final Comparator<Chain> LENGTH =
                Comparator.comparing(Chain::duration).thenComparingInt(Chain::length);

        boolean isLongerThan(Chain other) {
            return LENGTH.compare(this, other) > 0;
        }

        List<UUID> ids(ExecutionPlan plan) {
            Deque<UUID> ids = new ArrayDeque<>();
            for (Chain chain = this; chain != null && chain.length > 0; chain = chain.before) {
                ids.addFirst(plan.id(chain.task));
            }
            return List.copyOf(ids);
        }
    }
}
