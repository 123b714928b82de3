package io.groundwork.task.task;

import io.groundwork.task.recurrence.Recurrence;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the next task of a series is like. */
final class Succession {

    private Succession() {}

    /**
     * Returns the next task after one that was completed; nothing when it does not recur, or was the last.
     *
     * <p>What recurs is the due date; without one the start; without both the completion is taken for the due date. The beginning of
     * the series is handed on, so that it is the same rule for all of it, and COUNT counts from there.
     */
    static Optional<TaskDetails> after(TaskDetails done, Instant completedAt) {
        if (done.recurrence() == null) {
            return Optional.empty();
        }
        Instant present = recurring(done, completedAt);
        Recurrence series = Recurrence.of(done.recurrence()).beginningAt(present);
        return series.after(present).map(next -> moved(done, series, present, next));
    }

    private static Instant recurring(TaskDetails done, Instant completedAt) {
        if (done.dueAt() != null) {
            return done.dueAt();
        }
        return done.startsAt() == null ? completedAt : done.startsAt();
    }

    private static TaskDetails moved(TaskDetails done, Recurrence series, Instant present, Instant next) {
        Instant startsAt = done.startsAt() == null ? null : series.moved(done.startsAt(), present, next);
        Instant dueAt = done.dueAt() == null && done.startsAt() != null ? null : next;
        return done.again(earlier(startsAt, dueAt), dueAt, series.toString());
    }

    /** Where the clock is changed between the two, what was before on the wall may come after. */
    private static @Nullable Instant earlier(@Nullable Instant startsAt, @Nullable Instant dueAt) {
        return startsAt != null && dueAt != null && dueAt.isBefore(startsAt) ? dueAt : startsAt;
    }
}
