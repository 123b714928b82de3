package io.groundwork.task.imports;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReferenceIntegrationTests extends ImportStory {

    @Test
    void rowsAreJoinedWhicheverComesFirst() {
        Answer ended = ended(csv("""
                ref,title,parent_ref
                3,tile,2
                1,house,
                2,roof,1
                4,door,1
                """).expect(202));
        assertCounts(ended, 4, 4, 0);
        assertThat(ended.text("incomplete")).isEqualTo("0");
        assertThat(wholes()).isEqualTo(Map.of("house", "", "roof", "house", "tile", "roof", "door", "house"));
    }

    @Test
    void whatCannotBeJoinedIsImportedAndSaid() {
        Answer ended = ended(ndjson("""
                {"ref":"a","title":"a","parent_ref":"nobody"}
                {"ref":"b","title":"b","parent_ref":"c"}
                {"ref":"c","title":"c","parent_ref":"b"}
                {"ref":"d","title":"d","parent_ref":"d"}
                {"ref":"e","title":"","parent_ref":"a"}
                {"title":"f","parent_ref":"e"}
                {"ref":"a","title":"g"}
                """).expect(202));
        assertCounts(ended, 7, 5, 2);
        assertThat(ended.text("incomplete")).isEqualTo("4");
        assertThat(reasons(ended))
                .containsExactly(
                        "1: parent_ref names no row that was imported",
                        "2: parent_ref is the task itself, or a part of it",
                        "4: parent_ref is the task itself, or a part of it",
                        "5: title must not be blank",
                        "6: parent_ref names no row that was imported",
                        "7: ref is the ref of line 1 already");
        assertThat(errors(ended).getFirst().path("imported").asBoolean()).isTrue();
        assertThat(wholes()).isEqualTo(Map.of("a", "", "b", "", "c", "b", "d", "", "f", ""));
    }

    @Test
    void rowsWaitForEachOtherButNotInACircle() {
        Answer ended = ended(csv("""
                ref,title,depends_on
                1,one,2|3
                2,two,3
                3,three,1|nobody
                4,four,4
                """).expect(202));
        assertCounts(ended, 4, 4, 0);
        assertThat(reasons(ended))
                .containsExactly(
                        "4: depends_on names no row that was imported",
                        "4: depends_on would make tasks wait for each other",
                        "5: depends_on would make tasks wait for each other");
        String one = tasks().stream()
                .filter(task -> task.path("title").asString().equals("one"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(editor.get("/api/v1/tasks/%s/dependencies?sort=title".formatted(one))
                        .body()
                        .toString())
                .contains("two", "three")
                .doesNotContain("four");
    }

    /** By the title of each task that of the one it is a part of. */
    private Map<String, String> wholes() {
        Map<String, String> titles = tasks().stream()
                .collect(toMap(
                        task -> task.path("id").asString(),
                        task -> task.path("title").asString()));
        return tasks().stream()
                .collect(toMap(
                        (JsonNode task) -> task.path("title").asString(),
                        task -> titles.getOrDefault(task.path("parent_id").asString(""), "")));
    }
}
