package io.groundwork.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import org.junit.jupiter.api.Test;

/** Imports that cannot go on, and how they do when the file comes again. */
class ImportEndIntegrationTests extends ImportStory {

    private static final int ROWS = 3000;
    private static final int GOOD = ROWS * 9 / 10;

    @Test
    void anArchivedProjectStopsAnImportThatGoesOnWhenTheFileComesAgain() {
        Answer running = running();
        owner.patch("/api/v1/projects/" + project, "{\"archived\":true}", "If-Match", "*")
                .expect(200);
        Answer failed = ended(running);
        assertThat(failed.text("state")).isEqualTo("failed");
        assertThat(failed.text("failure")).startsWith("The project was archived.");
        owner.patch("/api/v1/projects/" + project, "{\"archived\":false}", "If-Match", "*")
                .expect(200);

        Answer again = owner.upload(project, "text/csv", table(ROWS)).expect(202);
        assertThat(again.id()).isEqualTo(failed.id());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertCounts(ended(again), ROWS, GOOD, ROWS - GOOD);
        assertThat(titles()).hasSize(GOOD).doesNotHaveDuplicates();
    }

    @Test
    void whoIsNoLongerAMemberStopsTheirImportAndCanReadWhy() {
        Answer running = running();
        owner.delete("/api/v1/projects/%s/members/%s".formatted(project, editorId))
                .expect(204);
        Answer failed = ended(running);
        assertThat(failed.text("failure")).startsWith("Whoever sent the file may no longer write tasks");
    }

    @Test
    void aDeletedProjectStopsItsImportsAndKeepsNothing() {
        Answer running = running();
        owner.delete("/api/v1/projects/" + project, "If-Match", "*").expect(204);
        assertThat(ended(running).text("failure")).startsWith("The project was deleted");
        owner.get("/api/v1/imports/" + running.id()).expect(404);
        assertThat(tasks()).isEmpty();
    }

    private Answer running() {
        Answer accepted = csv(table(ROWS)).expect(202);
        await().atMost(PATIENCE)
                .until(() -> editor.get("/api/v1/imports/" + accepted.id())
                        .text("state")
                        .equals("running"));
        return accepted;
    }
}
