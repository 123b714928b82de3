package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors have one form, at the gateway and at each service behind it. */
@RunningSuite
class ProblemTests {

    @ParameterizedTest
    @ValueSource(strings = {"GATEWAY", "REGISTRATION", "TASK", "NOTIFICATION", "INGEST"})
    void everyDoorRefusesACallWithoutATokenAndAPathItDoesNotKnow(String door, Suite suite) {
        var http = new Http("http://localhost:" + suite.port(door));

        assertProblem(http.get(guarded(door)), 401);
        assertProblem(http.bearer("not.a.token").get(guarded(door)), 401);
        assertProblem(http.bearer(People.admin(suite)).get("/api/v1/no-such-thing"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GATEWAY", "TASK"})
    void whatIsWrongInABodyIsPointedAt(String door, Suite suite) {
        var http = new Http("http://localhost:" + suite.port(door)).bearer(People.admin(suite));

        var answer = http.post("/api/v1/tasks", "{\"title\": \"\", \"priority\": 9}");

        assertProblem(answer, 400);
        assertThat(answer.json().path("errors").findValuesAsString("pointer")).contains("/title", "/priority");
        assertProblem(http.post("/api/v1/tasks", "{\"title\": "), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GATEWAY", "TASK"})
    void aClientWithoutTheScopeIsForbidden(String door, Suite suite) {
        var http = new Http("http://localhost:" + suite.port(door)).bearer(People.demoClient(suite));

        assertProblem(http.get("/api/v1/projects"), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GATEWAY", "TASK"})
    void aTaskOfSomebodyElseIsNotThere(String door, Suite suite) {
        var owner = new Http(suite.url()).bearer(People.admin(suite));
        var project = owner.post("/api/v1/projects", "{\"name\": \"Hidden\"}")
                .json()
                .path("id")
                .asString();
        var task = owner.post("/api/v1/tasks", "{\"title\": \"Hidden\", \"project_id\": \"" + project + "\"}")
                .json()
                .path("id")
                .asString();
        var stranger = new Http("http://localhost:" + suite.port(door))
                .bearer(People.signUp(suite).token());

        assertProblem(stranger.get("/api/v1/tasks/" + task), 404);
        assertProblem(stranger.get("/api/v1/tasks/" + UUID.randomUUID()), 404);
    }

    private static String guarded(String door) {
        return switch (door) {
            case "REGISTRATION" -> "/api/v1/users/me";
            case "NOTIFICATION" -> "/api/v1/notifications";
            case "INGEST" -> "/api/v1/orders";
            default -> "/api/v1/tasks";
        };
    }

    private static void assertProblem(Http.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).startsWith("/problems/");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("trace_id").asString()).isNotEmpty();
    }
}
