package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.test.Racing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskConcurrencyIntegrationTests extends Story {

    @Test
    void ofFiftyWritersWithOneTagOneWins() {
        Answer task = newTask("start");
        String path = "/api/v1/tasks/" + task.id();
        List<Answer> answers = Racing.at(
                50, writer -> editor.patch(path, "{\"title\":\"w%d\"}".formatted(writer), "If-Match", task.etag()));
        List<Answer> winners =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(49);
        assertThat(editor.get(path).body()).isEqualTo(winners.getFirst().body());
    }

    @Test
    void parallelPostsWithOneKeyMakeOneTask() {
        String key = newUser();
        List<Answer> answers =
                Racing.at(100, _ -> editor.post("/api/v1/tasks", taskJson("once"), "Idempotency-Key", key));
        assertThat(answers).extracting(Answer::status).containsAnyOf(201).isSubsetOf(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(Answer::id)
                .containsOnly(editor.post("/api/v1/tasks", taskJson("once"), "Idempotency-Key", key)
                        .id());
        assertThat(editor.get("/api/v1/tasks?project_id=" + project).items("id"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"created_at", "-created_at", "title", "-priority,title"})
    void aWalkDuringInsertsRepeatsAndSkipsNone(String sort) {
        List<String> present = IntStream.range(0, 40)
                .mapToObj(i -> newTask("t" + (i * 37 % 40)).id())
                .toList();
        var walking = new AtomicBoolean(true);
        List<List<String>> outcome = Racing.at(2, runner -> {
            if (runner == 0) {
                List<String> walked = walk(sort);
                walking.set(false);
                return walked;
            }
            return insertWhile(walking);
        });
        assertThat(outcome.getFirst()).doesNotHaveDuplicates().containsAll(present);
        assertThat(outcome.getLast()).isNotEmpty();
    }

    private List<String> walk(String sort) {
        String path = "/api/v1/tasks?limit=3&project_id=%s&sort=%s".formatted(project, sort);
        List<String> seen = new ArrayList<>();
        Answer page = viewer.get(path).expect(200);
        seen.addAll(page.items("id"));
        while (!page.body().path("next_cursor").isNull() && seen.size() < 1000) {
            page = viewer.get(path + "&cursor=" + page.text("next_cursor")).expect(200);
            seen.addAll(page.items("id"));
        }
        return seen;
    }

    private List<String> insertWhile(AtomicBoolean walking) {
        List<String> inserted = new ArrayList<>();
        while (walking.get() && inserted.size() < 200) {
            int number = inserted.size();
            inserted.add(newTask("t%d-%d".formatted(number * 7 % 40, number)).id());
        }
        return inserted;
    }
}
