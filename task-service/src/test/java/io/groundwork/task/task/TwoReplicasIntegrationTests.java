package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import io.groundwork.task.Api;
import io.groundwork.task.TwoReplicas;
import io.groundwork.test.BackendKind;
import io.groundwork.test.Racing;
import io.groundwork.test.TestBackend;
import io.groundwork.test.TestBackends;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two replicas of the whole service, over HTTP. */
class TwoReplicasIntegrationTests extends TwoReplicas {

    @Test
    void aMemberWhoIsRemovedSeesNothingAtOnceOnEveryReplica() {
        String task = "/api/v1/tasks/" + newTask("secret").id();
        for (int i = 0; i < 6; i++) {
            String member = newUser();
            admit(project, member, "viewer");
            List<Api> views = List.of(at(here, member), at(there, member));
            views.forEach(view -> view.get(task).expect(200));
            views.forEach(view -> view.get(task).expect(200));
            at(i % 2 == 0 ? here : there, ownerId)
                    .delete("/api/v1/projects/%s/members/%s".formatted(project, member))
                    .expect(204);
            views.forEach(view -> view.get(task).expect(404));
        }
    }

    @Test
    void nobodySeesATaskOfADeletedProject() {
        String task = "/api/v1/tasks/" + newTask("gone").id();
        List<Api> views = List.of(at(here, viewerId), at(there, viewerId));
        views.forEach(view -> view.get(task).expect(200));
        owner.delete("/api/v1/projects/" + project, "If-Match", "*").expect(204);
        views.forEach(view -> view.get(task).expect(404));
        owner.post("/api/v1/projects/" + project + "/restore", "").expect(200);
        views.forEach(view -> view.get(task).expect(200));
    }

    @Test
    void aNewMemberSeesTheProjectAtOnceOnEveryReplica() {
        String task = "/api/v1/tasks/" + newTask("welcome").id();
        String member = newUser();
        List<Api> views = List.of(at(here, member), at(there, member));
        views.forEach(view -> view.get(task).expect(404));
        admit(project, member, "viewer");
        views.forEach(view -> view.get(task).expect(200));
    }

    @Test
    void aReplicaReadsWhatItWroteAndTheOtherSoonAfter() {
        Answer task = newTask("v0");
        String path = "/api/v1/tasks/" + task.id();
        Api elsewhere = at(there, viewerId);
        String etag = task.etag();
        for (int i = 1; i <= 20; i++) {
            elsewhere.get(path).expect(200);
            String title = "v" + i;
            etag = editor.patch(path, "{\"title\":\"%s\"}".formatted(title), "If-Match", etag)
                    .expect(200)
                    .etag();
            assertThat(viewer.get(path).expect(200).text("title")).isEqualTo(title);
        }
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> elsewhere.get(path).text("title").equals("v20"));
        editor.delete(path, "If-Match", etag).expect(204);
        viewer.get(path).expect(404);
        await().atMost(Duration.ofSeconds(1)).until(() -> elsewhere.get(path).status() == 404);
        editor.post(path + "/restore", "").expect(200);
        viewer.get(path).expect(200);
    }

    @Test
    void aWriteIsDecidedByTheDatabase() {
        String path = "/api/v1/tasks/" + newTask("a").id();
        Api elsewhere = at(there, editorId);
        String stale = elsewhere.get(path).expect(200).etag();
        editor.patch(path, "{\"title\":\"b\"}", "If-Match", stale).expect(200);
        elsewhere.patch(path, "{\"title\":\"c\"}", "If-Match", stale).expect(412);
    }

    @Test
    void mostReadsDoNotReachTheDatabase(@Autowired MeterRegistry meters) {
        String path = "/api/v1/tasks/" + newTask("often").id();
        double before = lookups(meters);
        for (int i = 0; i < 100; i++) {
            viewer.get(path).expect(200);
        }
        assertThat(lookups(meters) - before).isLessThan(20);
    }

    @Test
    void withoutRedisTheServiceIsRightAndQuick() {
        String path = "/api/v1/tasks/" + newTask("before").id();
        List<Api> views = List.of(at(here, viewerId), at(there, viewerId));
        views.forEach(view -> view.get(path).expect(200));
        TestBackend redis = TestBackends.of(BackendKind.REDIS);
        redis.kill();
        try {
            editor.patch(path, "{\"title\":\"after\"}", "If-Match", "*").expect(200);
            assertThat(viewer.get(path).expect(200).text("title")).isEqualTo("after");
            Duration p95 =
                    Latencies.p95(() -> views.forEach(view -> view.get(path).expect(200)));
            System.out.printf("p95 of two reads without Redis: %.1f ms%n", p95.toNanos() / 1e6);
            assertThat(p95).isLessThan(Duration.ofMillis(200));
            owner.delete("/api/v1/projects/%s/members/%s".formatted(project, viewerId))
                    .expect(204);
            views.forEach(view -> view.get(path).expect(404));
        } finally {
            redis.restart();
        }
        views.forEach(view -> view.get(path).expect(404));
        assertThat(at(there, editorId).get(path).expect(200).text("title")).isEqualTo("after");
    }

    @Test
    void twoReplicasThatCompleteOneTaskMakeOneSuccessor() {
        for (int round = 0; round < 10; round++) {
            project = newProject();
            String task = editor.post("/api/v1/tasks", """
                            {"project_id":"%s","title":"Clean","due_at":"2026-01-31T09:00:00Z","recurrence":"FREQ=DAILY"}
                            """.formatted(project))
                    .expect(201)
                    .id();
            List<Answer> answers = Racing.at(
                    8,
                    racer -> at(racer % 2 == 0 ? here : there, editorId)
                            .patch("/api/v1/tasks/" + task, "{\"status\":\"done\"}", "If-Match", "*"));
            assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 412);
            assertThat(viewer.get("/api/v1/tasks?project_id=%s&status=todo".formatted(project))
                            .items("due_at"))
                    .containsExactly("2026-02-01T09:00:00Z");
        }
    }

    private static double lookups(MeterRegistry meters) {
        return meters.get("groundwork.cache.lookups")
                .tag("cache", "task")
                .tag("source", "database")
                .counter()
                .count();
    }
}
