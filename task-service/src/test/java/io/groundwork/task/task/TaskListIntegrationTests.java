package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.StatementLog;
import io.groundwork.task.Story;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class TaskListIntegrationTests extends Story {

    @Autowired
    private StatementLog statements;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status=todo                          | wall,roof
            status=done,cancelled                | door
            priority=4                           | roof
            priority=0&priority=4                | wall,roof
            label=red                            | wall,door
            label=red&label=old                  | door
            due_before=2026-03-02T00:00:00Z      | wall
            due_after=2026-03-02T00:00:00Z       | roof
            due_before=2026-03-09T00:00:00Z&due_after=2026-03-01T00:00:00Z&status=todo | wall,roof
            q=brick                              | wall
            q=brick -straw                       | wall
            q=nothing                            | ''
            q=&assignee=&status=                 | wall,door,roof
            assignee=EDITOR                      | door
            sort=title                           | door,roof,wall
            sort=-due_at                         | roof,wall,door
            sort=-priority,title                 | roof,door,wall
            """)
    void filtersCombineAndSortsAreStable(String query, String titles) {
        plan("wall", "\"labels\":[\"red\"],\"due_at\":\"2026-03-01T00:00:00Z\",\"description\":\"brick on brick\"");
        plan(
                "door",
                "\"labels\":[\"red\",\"old\"],\"status\":\"done\",\"priority\":1,\"assignee_id\":\"%s\""
                        .formatted(editorId));
        plan("roof", "\"priority\":4,\"due_at\":\"2026-03-02T00:00:00Z\"");
        String path = "/api/v1/tasks?project_id=%s&%s%s"
                .formatted(
                        project,
                        query.replace("EDITOR", editorId).replace(" ", "%20"),
                        query.contains("sort") ? "" : "&sort=created_at");
        List<String> expected = titles.isEmpty() ? List.of() : List.of(titles.split(","));
        assertThat(viewer.get(path).expect(200).items("title")).isEqualTo(expected);
    }

    @Test
    void everyPagingFormGivesTheSamePages() {
        List<String> ids =
                IntStream.range(0, 5).mapToObj(i -> newTask("t" + i).id()).toList();
        String list = "/api/v1/tasks?sort=created_at&project_id=" + project;
        Answer first = viewer.get(list + "&limit=2&count=true").expect(200);
        assertThat(first.items("id")).isEqualTo(ids.subList(0, 2));
        assertThat(first.body().path("total").asInt()).isEqualTo(5);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        Answer second = viewer.get(list + "&limit=2&cursor=" + first.text("next_cursor"))
                .expect(200);
        assertThat(second.items("id")).isEqualTo(ids.subList(2, 4));
        assertThat(viewer.get(list + "&page=2&page_size=2").items("id")).isEqualTo(ids.subList(2, 4));
        assertThat(viewer.get(list + "&offset=2&limit=2").items("id")).isEqualTo(ids.subList(2, 4));
        Answer last = viewer.get(list + "&limit=2&cursor=" + second.text("next_cursor"))
                .expect(200);
        assertThat(last.items("id")).isEqualTo(ids.subList(4, 5));
        assertThat(last.body().path("next_cursor").isNull()).isTrue();
    }

    @Test
    void withoutAProjectItListsThoseOfAllOnesProjectsAndNoOthers() {
        String here = newTask("here").id();
        project = newProject();
        String there = newTask("there").id();
        assertThat(viewer.get("/api/v1/tasks").items("id")).containsExactly(there, here);
        assertThat(stranger.get("/api/v1/tasks").items("id")).isEmpty();
        assertThat(stranger.get("/api/v1/tasks?project_id=" + project).items("id"))
                .isEmpty();
    }

    @Test
    void theNumberOfStatementsStaysAsRowsGrow() {
        String list = "/api/v1/tasks?project_id=" + project;
        newTask("one");
        List<String> few = statements.during(() -> viewer.get(list).expect(200));
        IntStream.range(0, 40).forEach(i -> newTask("t" + i));
        List<String> many = statements.during(() -> viewer.get(list).expect(200));
        assertThat(few).hasSize(1);
        assertThat(many).hasSize(1);
        assertThat(statements.during(() -> viewer.get(list + "&count=true").expect(200)))
                .hasSize(2);
    }

    private void plan(String title, String more) {
        editor.post("/api/v1/tasks", "{\"project_id\":\"%s\",\"title\":\"%s\",%s}".formatted(project, title, more))
                .expect(201);
    }
}
