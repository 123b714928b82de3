package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file of tasks through the gateway, and the process that works on it killed in the middle. */
@RunningSuite
class ImportTests {

    private static final int ROWS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void anImportWhoseProcessIsKilledGoesOnWithoutLossOrDouble(Suite suite) {
        var user = new Caller(suite, People.signUp(suite)::token);
        var project = user.post(
                        "/api/v1/projects",
                        "{\"name\":\"Import\"}",
                        UUID.randomUUID().toString(),
                        201)
                .json()
                .path("id")
                .asString();
        var id = user.upload("/api/v1/imports?project_id=" + project, "text/csv", file(), 202)
                .json()
                .path("id")
                .asString();

        var half = awaitProgress(user, id, progress -> imported(progress) > 0);
        var pid = suite.pid("task-service");
        suite.kill("task-service");
        suite.awaitRecovery("task-service", pid);
        var done = awaitProgress(
                user, id, progress -> progress.path("state").asString().equals("completed"));

        assertThat(imported(half)).as("killed in the middle").isLessThan(ROWS);
        assertThat(imported(done)).isEqualTo(ROWS);
        assertThat(user.walk("/api/v1/tasks?limit=200&project_id=" + project))
                .hasSize(ROWS)
                .extracting(task -> task.path("title").asString())
                .doesNotHaveDuplicates();
        System.out.printf("Killed at %d of %d rows: each there once%n", imported(half), ROWS);
    }

    private static JsonNode awaitProgress(Caller user, String id, Predicate<JsonNode> enough) {
        var last = new AtomicReference<JsonNode>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            last.set(user.get("/api/v1/imports/" + id).json());
            return enough.test(last.get());
        });
        return last.get();
    }

    private static int imported(JsonNode progress) {
        return progress.path("imported").asInt();
    }

    private static String file() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> "Task %d,%d".formatted(row, row % 5))
                .collect(Collectors.joining("\r\n", "title,priority\r\n", "\r\n"));
    }
}
