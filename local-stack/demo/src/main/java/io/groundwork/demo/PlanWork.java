package io.groundwork.demo;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A project with three tasks, whose events must arrive live. */
final class PlanWork implements Step {

    private static final List<String> TITLES = List.of("Clear the site", "Pour the foundation", "Lay the first stone");

    @Override
    public String name() {
        return "Plan work, see it live";
    }

    @Override
    public String run(Visit visit) {
        var project = visit.user()
                .post(
                        "/api/v1/projects",
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("name", "House")
                                .toString())
                .expect(201);
        var tasks = TITLES.stream()
                .map(title -> create(visit.user(), project.text("id"), title))
                .toList();
        visit.planned(tasks.getFirst());
        tasks.forEach(task -> Await.until(() -> expectEvent(visit.stream(), task)));
        var listed = visit.user().get("/api/v1/tasks?count=true&project_id=" + project.text("id"));
        var total = listed.expect(200).body().path("total").asInt();
        DemoFailure.unless(total == tasks.size(), "the project lists " + total + " tasks");
        return tasks.size() + " tasks created, " + tasks.size() + " events on the stream";
    }

    private static JsonNode create(Api user, String projectId, String title) {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("project_id", projectId)
                .put("title", title)
                .put("priority", 2);
        return user.post("/api/v1/tasks", body.toString()).expect(201).body();
    }

    private static JsonNode expectEvent(EventStream stream, JsonNode task) {
        return events(stream, task)
                .findFirst()
                .orElseThrow(() -> new DemoFailure("no task.created event of " + task.path("id")));
    }

    private static Stream<JsonNode> events(EventStream stream, JsonNode task) {
        return stream.received().stream()
                .filter(n -> n.path("type").asString().equals("task.created"))
                .filter(n -> n.path("data").path("task_id").equals(task.path("id")));
    }
}
