package io.groundwork.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.test.Racing;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnershipIntegrationTests extends Story {

    @Test
    void aProjectIsHandedOverToAMember() {
        Answer before = owner.get(path("")).expect(200);
        Answer after = owner.put(path("/owner"), to(viewerId), "If-Match", before.etag())
                .expect(200);
        assertThat(after.text("owner")).isEqualTo(viewerId);
        assertThat(after.text("role")).isEqualTo("editor");
        assertThat(after.etag()).isNotEqualTo(before.etag());
        assertThat(owner.get(path("")).expect(200).body()).isEqualTo(after.body());
        owner.patch(path(""), "{\"name\":\"mine\"}", "If-Match", "*").expectProblem(403, "role-too-low");
        viewer.patch(path(""), "{\"name\":\"mine\"}", "If-Match", "*").expect(200);
    }

    @Test
    void membersReadOfItInTheFeed() {
        String cursor = viewer.get("/api/v1/changes?cursor=latest").expect(200).text("next_cursor");
        owner.put(path("/owner"), to(editorId), "If-Match", "*").expect(200);
        Answer changes = viewer.get("/api/v1/changes?cursor=" + cursor).expect(200);
        assertThat(changes.items("id")).containsExactly(project, ownerId, editorId);
        assertThat(changes.items("change")).containsOnly("updated");
    }

    @Test
    void onlyAMemberCanBeGivenIt() {
        Answer refused =
                owner.put(path("/owner"), to(newUser()), "If-Match", "*").expectProblem(422, "owner-not-member");
        assertThat(refused.pointers()).containsExactly("/user_id");
        assertThat(owner.put(path("/owner"), "{}", "If-Match", "*").expect(400).pointers())
                .containsExactly("/user_id");
    }

    @Test
    void theVersionMustBeTheOneThatWasRead() {
        String stale = owner.get(path("")).etag();
        owner.patch(path(""), "{\"name\":\"other\"}", "If-Match", stale).expect(200);
        owner.put(path("/owner"), to(editorId), "If-Match", stale).expect(412);
        owner.put(path("/owner"), to(editorId)).expect(428);
    }

    @Test
    void ofManyWhoHandItOverAtOnceOneDoes() {
        String etag = owner.get(path("")).etag();
        List<Integer> answers = Racing.at(
                10,
                n -> owner.put(path("/owner"), to(n % 2 == 0 ? editorId : viewerId), "If-Match", etag)
                        .status());
        assertThat(answers).containsOnlyOnce(200);
        List<String> roles = viewer.get(path("/members")).expect(200).items("role");
        assertThat(roles).containsOnlyOnce("owner");
    }

    @Test
    void theLastOwnerCanLeaveOnceTheProjectIsHandedOver() {
        owner.delete(path("/members/" + ownerId)).expectProblem(409, "last-owner");
        owner.put(path("/owner"), to(editorId), "If-Match", "*").expect(200);
        owner.delete(path("/members/" + ownerId)).expect(204);
        owner.get(path("")).expect(404);
    }

    private String path(String rest) {
        return "/api/v1/projects/" + project + rest;
    }

    private static String to(String user) {
        return "{\"user_id\":\"%s\"}".formatted(user);
    }
}
