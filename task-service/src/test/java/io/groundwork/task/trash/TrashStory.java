package io.groundwork.task.trash;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;

/** Tasks with parts, that go into the trash and come back. */
abstract class TrashStory extends Story {

    protected Answer newPart(String title, Answer whole) {
        return editor.post(
                        "/api/v1/tasks",
                        "{\"project_id\":\"%s\",\"title\":\"%s\",\"parent_id\":\"%s\",\"labels\":[\"wet\",\"heavy\"]}"
                                .formatted(project, title, whole.id()))
                .expect(201);
    }

    protected void delete(Answer task) {
        editor.delete(path(task), "If-Match", "*").expect(204);
    }

    protected void deleteProject() {
        owner.delete(home(), "If-Match", "*").expect(204);
    }

    protected Answer restore(Answer task) {
        return editor.post(path(task) + "/restore", "");
    }

    protected Answer restoreProject() {
        return owner.post(home() + "/restore", "");
    }

    protected String home() {
        return "/api/v1/projects/" + project;
    }

    protected static String path(Answer task) {
        return "/api/v1/tasks/" + task.id();
    }
}
