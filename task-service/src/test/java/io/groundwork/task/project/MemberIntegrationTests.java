package io.groundwork.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.test.Racing;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberIntegrationTests extends Story {

    @Test
    void membersAreListedInTheOrderTheyCame() {
        Answer members = viewer.get(members("")).expect(200);
        assertThat(members.items("user_id")).containsExactly(ownerId, editorId, viewerId);
        assertThat(members.items("role")).containsExactly("owner", "editor", "viewer");
    }

    @Test
    void aPutAddsAMemberAndASecondOneChangesTheRole() {
        String user = newUser();
        Answer added = owner.put(members(user), "{\"role\":\"viewer\"}").expect(201);
        assertThat(added.header("Location")).endsWith(members(user));
        assertThat(anonymous.as(user).get(members(user)).expect(200).body()).isEqualTo(added.body());
        Answer changed = owner.put(members(user), "{\"role\":\"editor\"}").expect(200);
        assertThat(changed.text("role")).isEqualTo("editor");
        assertThat(changed.text("added_at")).isEqualTo(added.text("added_at"));
        anonymous.as(user).post("/api/v1/tasks", taskJson("a")).expect(201);
    }

    @Test
    void aMembershipKnownIsNotModified() {
        Answer read = viewer.get(members(viewerId)).expect(200);
        viewer.get(members(viewerId), "If-None-Match", read.etag()).expect(304);
    }

    @Test
    void aRoleThatDoesNotExistIsPointedAt() {
        assertThat(owner.put(members(newUser()), "{\"role\":\"king\"}")
                        .expect(400)
                        .pointers())
                .containsExactly("/role");
        assertThat(owner.put(members(newUser()), "{}").expect(400).pointers()).containsExactly("/role");
    }

    @Test
    void whoIsRemovedSeesNothingOfTheProjectAtOnce() {
        String task = newTask("a").id();
        owner.delete(members(viewerId)).expect(204);
        viewer.get("/api/v1/projects/" + project).expect(404);
        viewer.get("/api/v1/tasks/" + task).expect(404);
        assertThat(viewer.get("/api/v1/tasks?project_id=" + project).items("id"))
                .isEmpty();
        owner.delete(members(viewerId)).expect(404);
    }

    @Test
    void everyMemberMayLeave() {
        viewer.delete(members(editorId)).expectProblem(403, "role-too-low");
        viewer.delete(members(viewerId)).expect(204);
        viewer.get("/api/v1/projects/" + project).expect(404);
    }

    @Test
    void theLastOwnerCannotLeaveUntilThereIsAnother() {
        owner.delete(members(ownerId)).expectProblem(409, "last-owner");
        owner.put(members(ownerId), "{\"role\":\"editor\"}").expectProblem(409, "last-owner");
        owner.put(members(editorId), "{\"role\":\"owner\"}").expect(200);
        owner.delete(members(ownerId)).expect(204);
        assertThat(editor.get("/api/v1/projects/" + project).text("owner")).isEqualTo(editorId);
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() {
        owner.put(members(editorId), "{\"role\":\"owner\"}").expect(200);
        List<Answer> answers =
                Racing.at(2, runner -> runner == 0 ? owner.delete(members(ownerId)) : editor.delete(members(editorId)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void aNewRoleMakesANewVersionOfTheProject() {
        String path = "/api/v1/projects/" + project;
        String etag = viewer.get(path).etag();
        owner.put(members(viewerId), "{\"role\":\"editor\"}").expect(200);
        assertThat(viewer.get(path, "If-None-Match", etag).expect(200).text("role"))
                .isEqualTo("editor");
    }

    private String members(String user) {
        return "/api/v1/projects/" + project + "/members" + (user.isEmpty() ? "" : "/" + user);
    }
}
