package io.groundwork.task.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Api;
import io.groundwork.task.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FeedIntegrationTests extends Story {

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsWhatHappenedInOnesProjectsInOrder() {
        String cursor = latest(viewer);
        Answer task = newTask("Dig");
        String path = "/api/v1/tasks/" + task.id();
        editor.patch(path, "{\"status\":\"done\"}", "If-Match", "*").expect(200);
        editor.delete(path, "If-Match", "*").expect(204);
        Answer page = viewer.get("/api/v1/changes?cursor=" + cursor).expect(200);
        assertThat(page.items("id")).containsOnly(task.id()).hasSize(3);
        assertThat(page.items("change")).containsExactly("created", "updated", "deleted");
        assertThat(page.items("version")).containsExactly("0", "1", "2");
        assertThat(page.body().path("has_more").asBoolean()).isFalse();
        assertThat(stranger.get("/api/v1/changes").items("id")).isEmpty();
    }

    @Test
    void bringsTasksAsTheyAreNow() {
        String cursor = latest(viewer);
        String path = "/api/v1/tasks/" + newTask("Dig").id();
        editor.patch(path, "{\"title\":\"Dig deeper\"}", "If-Match", "*").expect(200);
        Answer page = viewer.get("/api/v1/changes?cursor=" + cursor);
        assertThat(page.body().path("items"))
                .extracting(change -> change.path("task").path("title").asString())
                .containsExactly("Dig deeper", "Dig deeper");
    }

    @Test
    void goesOnFromEachCursorWithoutGapsOrRepeats() {
        String start = latest(viewer);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(newTask("t" + i).id());
        }
        List<String> seen = new ArrayList<>();
        String cursor = start;
        boolean more = true;
        while (more) {
            Answer page = viewer.get("/api/v1/changes?limit=3&cursor=" + cursor).expect(200);
            seen.addAll(page.items("id"));
            cursor = page.text("next_cursor");
            more = page.body().path("has_more").asBoolean();
        }
        assertThat(seen).isEqualTo(made);
        assertThat(viewer.get("/api/v1/changes?cursor=" + cursor).text("next_cursor"))
                .isEqualTo(cursor);
    }

    @Test
    void aProjectAppearsToWhoJoinsAndDisappearsToWhoLeaves() {
        String joiner = newUser();
        Api joining = anonymous.as(joiner);
        String cursor = latest(joining);
        admit(project, joiner, "viewer");
        Answer joined = joining.get("/api/v1/changes?cursor=" + cursor).expect(200);
        assertThat(joined.items("type")).containsExactly("member", "project");
        assertThat(joined.items("change")).containsOnly("created");
        owner.delete("/api/v1/projects/%s/members/%s".formatted(project, joiner))
                .expect(204);
        newTask("not for them");
        Answer left = joining.get("/api/v1/changes?cursor=" + joined.text("next_cursor"))
                .expect(200);
        assertThat(left.items("type")).containsExactly("project");
        assertThat(left.items("id")).containsExactly(project);
        assertThat(left.items("change")).containsExactly("deleted");
    }

    @Test
    void aDeletedProjectLeavesATombstoneForItselfAndItsTasks() {
        String task = newTask("Dig").id();
        String cursor = latest(viewer);
        owner.delete("/api/v1/projects/" + project, "If-Match", "*").expect(204);
        Answer page = viewer.get("/api/v1/changes?cursor=" + cursor).expect(200);
        assertThat(page.items("id")).containsExactlyInAnyOrder(project, task);
        assertThat(page.items("change")).containsOnly("deleted");
    }

    @Test
    void refusesWhatIsNoCursor() {
        for (String wrong : List.of("x", "ZmVlZDotMQ", "ZmVlZDowMQ", "ZmVlZDo", "%20")) {
            assertThat(viewer.get("/api/v1/changes?cursor=" + wrong).expect(400).pointers())
                    .containsExactly("/cursor");
        }
        assertThat(viewer.get("/api/v1/changes?limit=0").expect(400).pointers()).containsExactly("/limit");
    }

    @Test
    void saysWhenItHasForgottenWhatAReaderHasNotSeen(@Autowired FeedPurge purge) {
        String cursor = latest(viewer);
        newTask("old");
        viewer.get("/api/v1/changes?cursor=" + cursor).expect(200);
        jdbc.sql("update change set occurred_at = occurred_at - interval '31 days'")
                .update();
        purge.step();
        viewer.get("/api/v1/changes?cursor=" + cursor).expectProblem(409, "changes-forgotten");
        String next = newTask("new").id();
        assertThat(viewer.get("/api/v1/changes").expect(200).items("id")).containsExactly(next);
    }

    private static String latest(Api caller) {
        Answer answer = caller.get("/api/v1/changes?cursor=latest").expect(200);
        assertThat(answer.items("id")).isEmpty();
        return answer.text("next_cursor");
    }
}
