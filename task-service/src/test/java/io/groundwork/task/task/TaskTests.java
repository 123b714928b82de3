package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.TaskChange.Completed;
import io.groundwork.task.task.TaskChange.Updated;
import io.groundwork.task.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private final Task task = planned(Status.TODO);

    @Test
    void completingSetsWhen() {
        assertThat(task.revise(task.details(), Status.DONE, LATER))
                .contains(new Completed(List.of(
                        new FieldChange("status", "todo", "done"), new FieldChange("completed_at", null, LATER))));
        assertThat(task.completedAt()).isEqualTo(LATER);
    }

    @Test
    void openingAgainForgetsWhenItWasCompleted() {
        Task done = planned(Status.DONE);
        assertThat(done.completedAt()).isEqualTo(NOON);
        assertThat(done.revise(done.details(), Status.TODO, LATER))
                .contains(new Updated(List.of(
                        new FieldChange("status", "done", "todo"), new FieldChange("completed_at", NOON, null))));
        assertThat(done.completedAt()).isNull();
    }

    @Test
    void aClosedTaskCannotBeClosedAnotherWay() {
        Task cancelled = planned(Status.CANCELLED);
        assertThatThrownBy(() -> cancelled.revise(cancelled.details(), Status.DONE, LATER))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("cancelled");
        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void aRefusedChangeLeavesTheRestAsItWas() {
        Task done = planned(Status.DONE);
        TaskDetails before = done.details();
        assertThatThrownBy(() -> done.revise(before.unassigned(), Status.CANCELLED, LATER))
                .isInstanceOf(TaskException.class);
        assertThat(done.details()).isEqualTo(before);
    }

    @Test
    void aRevisionWithoutADifferenceIsNone() {
        assertThat(task.revise(task.details(), task.status(), LATER)).isEmpty();
        assertThat(task.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void unassigningTellsWhatChanged() {
        assertThat(task.unassign(LATER)).contains(new Updated(List.of(new FieldChange("assignee_id", "mason", null))));
        assertThat(task.unassign(LATER)).isEmpty();
    }

    private static Task planned(Status status) {
        TaskDetails details = new TaskDetails(
                "Lay the bricks", null, (short) 2, List.of(), new UserId("mason"), null, null, null, null);
        return Task.plan(new ProjectId(new UUID(0, 1)), details, status, NOON);
    }
}
