package io.groundwork.task.feed;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.task.CurrentTasks;
import io.groundwork.task.task.TaskResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads the feed: what was committed before the call is in it. */
@Service
class ReadingChanges {

    private final FeedSequencer sequencer;
    private final Changes changes;
    private final CurrentTasks tasks;

    ReadingChanges(FeedSequencer sequencer, Changes changes, CurrentTasks tasks) {
        this.sequencer = sequencer;
        this.changes = changes;
        this.tasks = tasks;
    }

    /** Throws a 409 problem when changes after the cursor have been forgotten. */
    ChangePage after(FeedCursor cursor, int limit, Caller caller) {
        sequencer.run();
        return switch (cursor) {
            case FeedCursor.Latest _ -> page(List.of(), changes.newest(), false);
            case FeedCursor.Oldest _ -> read(changes.horizon(), limit, caller);
            case FeedCursor.After after -> read(after.position(), limit, caller);
        };
    }

    private ChangePage read(long position, int limit, Caller caller) {
        List<Change> found = changes.after(position, limit + 1, caller);
        requireKept(position);
        boolean more = found.size() > limit;
        List<Change> shown = more ? found.subList(0, limit) : found;
        return page(shown, shown.isEmpty() ? position : shown.getLast().position(), more);
    }

    /** Asked after reading: what was forgotten before or meanwhile is noticed. */
    private void requireKept(long position) {
        if (position < changes.horizon()) {
            throw FeedException.forgotten();
        }
    }

    private ChangePage page(List<Change> shown, long position, boolean more) {
        Map<UUID, TaskResponse> current = tasks.of(
                shown.stream().filter(Change::isLiveTask).map(Change::taskId).toList());
        return new ChangePage(
                shown.stream().map(change -> change.with(current)).toList(),
                new FeedCursor.After(position).text(),
                more);
    }
}
