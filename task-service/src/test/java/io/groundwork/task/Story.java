package io.groundwork.task;

import io.groundwork.platform.id.Ids;
import io.groundwork.test.BackendKind;
import io.groundwork.test.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A project with an owner, an editor and a viewer, new for each test: so tests need no cleaning between them. */
@IntegrationTest(backends = {BackendKind.POSTGRES, BackendKind.KAFKA, BackendKind.REDIS})
@Import(StatementLog.class)
public abstract class Story {

    protected final String ownerId = newUser();
    protected final String editorId = newUser();
    protected final String viewerId = newUser();

    protected Api anonymous;
    protected Api owner;
    protected Api editor;
    protected Api viewer;
    protected Api stranger;
    protected Api admin;
    protected String project;

    @BeforeEach
    void open(@LocalServerPort int port) {
        anonymous = Api.anonymous(port);
        owner = anonymous.as(ownerId);
        editor = anonymous.as(editorId);
        viewer = anonymous.as(viewerId);
        stranger = anonymous.as(newUser());
        admin = anonymous.asAdmin();
        project = newProject();
    }

    protected String newProject() {
        String id = owner.post("/api/v1/projects", "{\"name\":\"House\"}")
                .expect(201)
                .id();
        admit(id, editorId, "editor");
        admit(id, viewerId, "viewer");
        return id;
    }

    protected void admit(String projectId, String user, String role) {
        owner.put("/api/v1/projects/%s/members/%s".formatted(projectId, user), "{\"role\":\"%s\"}".formatted(role))
                .expect(201);
    }

    protected Answer newTask(String title) {
        return editor.post("/api/v1/tasks", taskJson(title)).expect(201);
    }

    protected String taskJson(String title) {
        return "{\"project_id\":\"%s\",\"title\":\"%s\"}".formatted(project, title);
    }

    protected static String newUser() {
        return Ids.next().toString();
    }
}
