package io.groundwork.task.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.StatementLog;
import io.groundwork.task.Story;
import io.groundwork.test.Racing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class BulkIntegrationTests extends Story {

    private static final String PATH = "/api/v1/tasks/bulk";

    @Autowired
    private StatementLog statements;

    @Test
    void manyOperationsAreDoneAsSingleOnesWouldBe() {
        String changed = newTask("a").id();
        Answer doomed = newTask("b");
        Answer answer = bulk(
                        "atomic",
                        create("c"),
                        update(changed, "*", "{\"status\":\"done\",\"priority\":2}"),
                        delete(doomed.id(), doomed.etag()))
                .expect(200);
        assertThat(statuses(answer)).containsExactly(201, 200, 204);
        JsonNode created = result(answer, 0);
        assertThat(created.path("etag").asString()).isEqualTo("\"0\"");
        assertThat(editor.get("/api/v1/tasks/" + created.path("id").asString()).body())
                .isEqualTo(created.path("task"));
        assertThat(editor.get("/api/v1/tasks/" + changed).body())
                .isEqualTo(result(answer, 1).path("task"));
        assertThat(editor.get("/api/v1/tasks/" + changed + "/history").items("change"))
                .containsExactly("completed", "created");
        editor.get("/api/v1/tasks/" + doomed.id()).expect(404);
        editor.post("/api/v1/tasks/" + doomed.id() + "/restore", "").expect(200);
    }

    @Test
    void allOrNothingNamesTheFirstThatIsRefused() {
        String task = newTask("a").id();
        Answer refused = bulk("atomic", create("b"), update(task, "\"7\"", "{\"title\":\"c\"}"), create(""));
        assertThat(refused.expectProblem(412, "precondition-failed").pointers()).containsExactly("/operations/1");
        Answer invalid = bulk("atomic", update(task, "*", "{\"title\":\"c\"}"), create(""));
        assertThat(invalid.expectProblem(400, "invalid-request").pointers()).containsExactly("/operations/1/title");
        assertThat(editor.get("/api/v1/tasks?project_id=" + project).items("title"))
                .containsExactly("a");
    }

    @Test
    void atBestEffortEachHasItsResult() {
        String task = newTask("a").id();
        String closed = newTask("b").id();
        editor.patch("/api/v1/tasks/" + closed, "{\"status\":\"done\"}", "If-Match", "*")
                .expect(200);
        Answer answer = bulk(
                        "best_effort",
                        create("c"),
                        create(" "),
                        update(task, "\"7\"", "{}"),
                        "{\"op\":\"update\",\"id\":\"%s\",\"patch\":{}}".formatted(closed),
                        delete(newUser(), "*"),
                        "{\"op\":\"create\",\"task\":{\"project_id\":\"%s\",\"title\":\"x\"}}".formatted(newUser()))
                .expect(200);
        assertThat(statuses(answer)).containsExactly(201, 400, 412, 428, 404, 404);
        assertThat(result(answer, 1)
                        .path("problem")
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/title");
        assertThat(statuses(bulk(
                        "best_effort",
                        update(closed, "*", "{\"status\":\"cancelled\"}"),
                        update(task, "*", "{\"priority\":\"3\"}"))))
                .containsExactly(422, 400);
        assertThat(editor.get("/api/v1/tasks?sort=title&project_id=" + project).items("title"))
                .containsExactly("a", "b", "c");
    }

    @Test
    void wholesAndPartsStayAForest() {
        String house = newTask("house").id();
        String roof = newTask("roof").id();
        String tile = newTask("tile").id();
        Answer answer = bulk("best_effort", under(roof, house), under(tile, roof), under(house, tile))
                .expect(200);
        assertThat(statuses(answer)).containsExactly(200, 200, 422);
        assertThat(statuses(bulk("best_effort", under(tile, house), delete(house, "*"))))
                .containsExactly(422, 204);
        assertThat(editor.get("/api/v1/tasks?project_id=" + project).items("id"))
                .isEmpty();
    }

    @Test
    void aWholeAndItsPartCanBeDeletedTogether() {
        String house = newTask("house").id();
        String roof = newTask("roof").id();
        bulk("atomic", under(roof, house)).expect(200);
        assertThat(statuses(bulk("atomic", delete(house, "*"), delete(roof, "*"))))
                .containsExactly(204, 204);
        assertThat(editor.get("/api/v1/trash?project_id=" + project).items("id"))
                .hasSize(1);
        editor.post("/api/v1/tasks/" + house + "/restore", "").expect(200);
        assertThat(editor.get("/api/v1/tasks?project_id=" + project).items("id"))
                .hasSize(2);
    }

    @Test
    void aRequestThatCannotBeUnderstoodIsRefusedAsAWhole() {
        String task = newTask("a").id();
        assertThat(bulk("best_effort", "{\"op\":\"update\"}").expect(400).pointers())
                .containsExactly("/operations/0");
        assertThat(bulk("best_effort", "{\"op\":\"move\"}").expect(400).pointers())
                .containsExactly("/operations/0/op");
        assertThat(bulk("best_effort", delete(task, "*"), delete(task, "*"))
                        .expect(400)
                        .pointers())
                .containsExactly("/operations/1/id");
        bulk("atomic").expect(400);
        bulk("atomic", creations(501)).expectProblem(400, "invalid-request");
        viewer.post(PATH, body("atomic", create("b"))).expectProblem(403, "role-too-low");
    }

    @Test
    void aKeyMakesItOnce() {
        String key = newUser();
        String body = body("atomic", create("once"));
        Answer first = editor.post(PATH, body, "Idempotency-Key", key).expect(200);
        Answer again = editor.post(PATH, body, "Idempotency-Key", key).expect(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(editor.get("/api/v1/tasks?project_id=" + project).items("id"))
                .hasSize(1);
    }

    @Test
    void ofManyWritersOfTheSameTasksOneWins() {
        List<Answer> tasks =
                IntStream.range(0, 20).mapToObj(i -> newTask("t" + i)).toList();
        String[] updates = tasks.stream()
                .map(task -> update(task.id(), task.etag(), "{\"priority\":1}"))
                .toArray(String[]::new);
        List<Answer> answers = Racing.at(8, _ -> bulk("atomic", updates));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).isSubsetOf(200, 412);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheOperations() {
        assertThat(statementsFor(100)).isEqualTo(statementsFor(10));
    }

    private int statementsFor(int each) {
        List<String> made = ids(bulk("atomic", creations(2 * each)).expect(200));
        String[] operations = Stream.of(
                        Stream.of(creations(each)),
                        made.subList(0, each).stream().map(id -> update(id, "*", "{\"priority\":4}")),
                        made.subList(each, 2 * each).stream().map(id -> delete(id, "*")))
                .flatMap(part -> part)
                .toArray(String[]::new);
        List<String> sql = statements.during(() -> bulk("atomic", operations).expect(200));
        return (int) sql.stream().distinct().count() * 1000 + sql.size();
    }

    private Answer bulk(String mode, String... operations) {
        return editor.post(PATH, body(mode, operations));
    }

    private static String body(String mode, String... operations) {
        return Stream.of(operations)
                .collect(Collectors.joining(",", "{\"mode\":\"%s\",\"operations\":[".formatted(mode), "]}"));
    }

    private String[] creations(int count) {
        return IntStream.range(0, count).mapToObj(i -> create("t" + i)).toArray(String[]::new);
    }

    private String create(String title) {
        return "{\"op\":\"create\",\"task\":%s}".formatted(taskJson(title));
    }

    private static String under(String part, String whole) {
        return update(part, "*", "{\"parent_id\":\"%s\"}".formatted(whole));
    }

    private static String update(String id, String etag, String patch) {
        return "{\"op\":\"update\",\"id\":\"%s\",\"if_match\":\"%s\",\"patch\":%s}"
                .formatted(id, etag.replace("\"", "\\\""), patch);
    }

    private static String delete(String id, String etag) {
        return "{\"op\":\"delete\",\"id\":\"%s\",\"if_match\":\"%s\"}".formatted(id, etag.replace("\"", "\\\""));
    }

    private static JsonNode result(Answer answer, int number) {
        return answer.body().path("results").path(number);
    }

    private static List<Integer> statuses(Answer answer) {
        return answer.body()
                .path("results")
                .valueStream()
                .map(result -> result.path("status").asInt())
                .toList();
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .path("results")
                .valueStream()
                .map(result -> result.path("id").asString())
                .toList();
    }
}
