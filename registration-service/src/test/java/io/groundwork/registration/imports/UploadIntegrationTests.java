package io.groundwork.registration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Answer;
import io.groundwork.test.Racing;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UploadIntegrationTests extends ImportStory {

    @Autowired
    ImportCleanup cleanup;

    @Test
    void anUploadThatWasCutGoesOnWhereItStopped() throws Exception {
        String file = ImportFiles.people(run, 3000);
        String head = file.substring(0, file.length() * 2 / 3);
        cutOff(head, file.length());

        Answer open = await().atMost(Duration.ofSeconds(20)).until(() -> newest(), it -> offset(it) > 0);
        assertThat(open.text("state")).isEqualTo("receiving");
        assertThat(open.header("Upload-Complete")).isEqualTo("?0");
        await().atMost(Duration.ofSeconds(20)).until(() -> offset(newest()) == head.length());
        rest(open, file, offset(open) + 1).expectProblem(409, "upload-offset-mismatch");
        Answer rest = rest(open, file, offset(newest())).expect(202);

        Answer done = completed(rest);
        assertThat(done.body().path("imported").asInt()).isEqualTo(3000);
        assertThat(done.body().path("rejected").asInt()).isZero();
        rest(open, file, file.length()).expectProblem(409, "upload-is-over");
    }

    @Test
    void aFileMayComeInPartsAndOfTwoSendersOfOnePartOneSucceeds() {
        String file = ImportFiles.people(run, 100);
        Answer opened = api(file.substring(0, 50), "Upload-Complete", "?0").expect(202);
        assertThat(offset(opened)).isEqualTo(50);
        assertThat(opened.body().path("total").isNull()).isTrue();

        List<Answer> answers = Racing.at(4, _ -> rest(opened, file, 50));

        assertThat(answers).filteredOn(it -> it.status() == 202).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() == 409).hasSize(3);
        assertThat(completed(opened).body().path("imported").asInt()).isEqualTo(100);
    }

    @Test
    void aKeyNamesOneUpload() {
        String key = UUID.randomUUID().toString();
        String file = ImportFiles.people(run, 3);
        Answer first = api(file, "Idempotency-Key", key).expect(202);
        Answer second = api(file, "Idempotency-Key", key).expect(202);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        api(file + file, "Idempotency-Key", key).expectProblem(422, "unprocessable");

        String other = UUID.randomUUID().toString();
        api(file.substring(0, 9), "Idempotency-Key", other, "Upload-Complete", "?0")
                .expect(202);
        Answer cut = api(file, "Idempotency-Key", other).expectProblem(409, "upload-offset-mismatch");
        assertThat(offset(cut)).isEqualTo(9);
        assertThat(cut.header("Location")).startsWith(IMPORTS);
    }

    @Test
    void anUploadThatNobodyGoesOnWithIsGivenUp() {
        Answer open = api("{\"email\":", "Upload-Complete", "?0").expect(202);
        jdbc.sql("update user_import set received_at = now() - interval '25 hours' where id = cast(:id as uuid)")
                .param("id", open.text("id"))
                .update();
        cleanup.run();
        Answer failed = admin.api().get(path(open)).expect(200);
        assertThat(failed.text("state")).isEqualTo("failed");
        assertThat(failed.text("failure")).contains("did not come in time");
        rest(open, "0123456789", 9).expectProblem(409, "upload-is-over");
        jdbc.sql("update user_import set finished_at = now() - interval '31 days' where id = cast(:id as uuid)")
                .param("id", open.text("id"))
                .update();
        cleanup.run();
        admin.api().get(path(open)).expectProblem(404, "not-found");
    }

    private Answer rest(Answer open, String file, long offset) {
        String rest = file.substring((int) Math.min(offset, file.length()));
        return admin.api()
                .send("PATCH", path(open), "application/partial-upload", rest, "Upload-Offset", String.valueOf(offset));
    }

    private Answer newest() {
        String id =
                admin.api().get(IMPORTS + "?limit=1").expect(200).items("id").getFirst();
        return admin.api().get(IMPORTS + "/" + id).expect(200);
    }

    private static long offset(Answer answer) {
        return Long.parseLong(answer.header("Upload-Offset"));
    }

    /** Sends the beginning of a file, and hangs up. */
    private void cutOff(String head, int length) throws IOException {
        try (var socket = new Socket("localhost", admin.api().port())) {
            var request =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(IMPORTS, admin.api().authorization(), NDJSON, length, head);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> offset(newest()) > 0);
        }
    }
}
