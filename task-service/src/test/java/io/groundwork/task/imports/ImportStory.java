package io.groundwork.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import io.groundwork.task.Api;
import io.groundwork.task.Story;
import io.groundwork.task.interchange.FileFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Files that an editor imports. */
abstract class ImportStory extends Story {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    Answer csv(String file, String... headers) {
        return editor.upload(project, FileFormat.CSV_TYPE, file, headers);
    }

    Answer ndjson(String file, String... headers) {
        return editor.upload(project, FileFormat.NDJSON_TYPE, file, headers);
    }

    /** The import when it has ended. */
    Answer ended(Answer accepted) {
        return ended(editor, accepted.id());
    }

    Answer ended(Api reader, String id) {
        var last = new AtomicReference<Answer>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            last.set(reader.get("/api/v1/imports/" + id).expect(200));
            return List.of("completed", "failed").contains(last.get().text("state"));
        });
        return last.get();
    }

    List<String> reasons(Answer importing) {
        return errors(importing).stream()
                .map(error -> error.path("line").asString() + ": "
                        + error.path("reason").asString())
                .toList();
    }

    List<JsonNode> errors(Answer importing) {
        return editor.get("/api/v1/imports/%s/errors?limit=200".formatted(importing.id()))
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        String path = "/api/v1/tasks?limit=200&sort=title&project_id=" + project;
        Answer page = editor.get(path).expect(200);
        page.body().path("items").forEach(tasks::add);
        while (!page.body().path("next_cursor").isNull()) {
            page = editor.get(path + "&cursor=" + page.text("next_cursor")).expect(200);
            page.body().path("items").forEach(tasks::add);
        }
        return tasks;
    }

    List<String> titles() {
        return tasks().stream().map(task -> task.path("title").asString()).toList();
    }

    static void assertCounts(Answer ended, int total, int imported, int rejected) {
        assertThat(List.of(ended.text("state"), ended.text("total"), ended.text("imported"), ended.text("rejected")))
                .containsExactly(
                        "completed", String.valueOf(total), String.valueOf(imported), String.valueOf(rejected));
    }

    /** A table of as many tasks, every tenth of them bad. */
    static String table(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(i -> "T%06d,%s,made up|row %d".formatted(i, i % 10 == 0 ? "9" : "3", i))
                .collect(Collectors.joining("\n", "title,priority,labels\n", "\n"));
    }
}
