package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.task.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskDetailsTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void cannotBeDueBeforeItStarts() {
        assertThatThrownBy(() -> scheduled(NOON, NOON.minus(Duration.ofMillis(1))))
                .isInstanceOf(TaskException.class);
    }

    @Test
    void mayBeDueAsItStarts() {
        assertThat(scheduled(NOON, NOON).dueAt()).isEqualTo(NOON);
    }

    @Test
    void aLabelCountsOnce() {
        assertThat(labelled("b", "a", "b").labels()).containsExactly("b", "a");
    }

    @Test
    void namesEveryFieldThatDiffers() {
        var one = new TaskDetails("a", null, (short) 0, List.of(), null, null, null, null, null);
        var other = new TaskDetails(
                "b", "text", (short) 4, List.of("x"), new UserId("u"), NOON, NOON, TaskId.next(), "FREQ=DAILY");
        assertThat(one.changesTo(other))
                .extracting(FieldChange::field)
                .containsExactly(
                        "title",
                        "description",
                        "priority",
                        "labels",
                        "assignee_id",
                        "starts_at",
                        "due_at",
                        "parent_id",
                        "recurrence");
        assertThat(other.changesTo(other)).isEmpty();
    }

    @Test
    void tellsWhatAFieldWasAndWhatItBecomes() {
        assertThat(labelled("a").changesTo(labelled("b")))
                .containsExactly(new FieldChange("labels", List.of("a"), List.of("b")));
    }

    private static TaskDetails scheduled(Instant startsAt, Instant dueAt) {
        return new TaskDetails("a", null, (short) 0, List.of(), null, startsAt, dueAt, null, null);
    }

    private static TaskDetails labelled(String... labels) {
        return new TaskDetails("a", null, (short) 0, List.of(labels), null, null, null, null, null);
    }
}
