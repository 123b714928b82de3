package io.groundwork.task.trash;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.test.Racing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens at once: no live task is a part of a deleted one, and no deletion is left without what it took. */
class TrashRacesIntegrationTests extends TrashStory {

    @Autowired
    JdbcClient jdbc;

    @Test
    void ofManyDeletionsOfOneTaskOneHappens() {
        Answer wall = newTask("Wall");
        newPart("Row", wall);
        assertThat(Racing.at(8, _ -> editor.delete(path(wall), "If-Match", wall.etag())))
                .extracting(Answer::status)
                .containsOnlyOnce(204)
                .isSubsetOf(204, 404, 412);
        assertConsistent();
    }

    @Test
    void ofManyRestoresOneHappens() {
        Answer wall = newTask("Wall");
        newPart("Row", wall);
        delete(wall);
        assertThat(Racing.at(8, _ -> restore(wall)))
                .extracting(Answer::status)
                .containsOnlyOnce(200)
                .isSubsetOf(200, 404);
        assertConsistent();
    }

    @Test
    void restoringRacesWithDeletingForGood() {
        for (int round = 0; round < 5; round++) {
            Answer wall = newTask("Wall");
            Answer row = newPart("Row", wall);
            delete(wall);
            List<Answer> outcome =
                    Racing.at(2, runner -> runner == 0 ? restore(wall) : owner.delete("/api/v1/trash/" + wall.id()));
            boolean restored = outcome.getFirst().status() == 200;
            assertThat(outcome.getLast().status()).isEqualTo(restored ? 404 : 204);
            editor.get(path(row)).expect(restored ? 200 : 404);
        }
        assertConsistent();
    }

    @Test
    void partsDoNotOutliveTheirWholeWhoeverRaces() {
        for (int round = 0; round < 5; round++) {
            Answer wall = newTask("Wall");
            Answer row = newPart("Row", wall);
            Answer brick = newTask("Brick");
            Racing.at(6, runner -> switch (runner) {
                case 0 -> editor.delete(path(wall), "If-Match", "*");
                case 1 -> editor.delete(path(row), "If-Match", "*");
                case 2 -> editor.patch(path(brick), parent(row), "If-Match", "*");
                case 3 -> editor.post("/api/v1/tasks", partJson(wall));
                case 4 -> restore(wall);
                default -> editor.patch(path(row), "{\"parent_id\":null}", "If-Match", "*");
            });
            assertConsistent();
        }
    }

    @Test
    void aProjectThatIsDeletedAndRestoredMeanwhileKeepsAllItsTasks() {
        List<String> tasks =
                IntStream.range(0, 10).mapToObj(i -> newTask("t" + i).id()).toList();
        Racing.at(6, runner -> switch (runner % 3) {
            case 0 -> owner.delete(home(), "If-Match", "*");
            case 1 -> restoreProject();
            default -> editor.post("/api/v1/tasks", taskJson("new"));
        });
        assertConsistent();
        restoreProject();
        assertThat(owner.get("/api/v1/tasks?project_id=" + project).items("id")).containsAll(tasks);
        assertConsistent();
    }

    private String parent(Answer whole) {
        return "{\"parent_id\":\"%s\"}".formatted(whole.id());
    }

    private String partJson(Answer whole) {
        return "{\"project_id\":\"%s\",\"title\":\"new\",\"parent_id\":\"%s\"}".formatted(project, whole.id());
    }

    private void assertConsistent() {
        assertThat(jdbc.sql("""
                        select part.id from task part join task whole on whole.id = part.parent_id
                        where part.deleted_at is null and whole.deleted_at is not null
                        union all
                        select d.id from deletion d
                        where d.tasks <> (select count(*) from task t where t.deletion_id = d.id)
                        """).query(String.class).list()).isEmpty();
    }
}
