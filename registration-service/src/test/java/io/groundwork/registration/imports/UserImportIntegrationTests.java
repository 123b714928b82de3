package io.groundwork.registration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Answer;
import io.groundwork.test.Racing;
import io.groundwork.test.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class UserImportIntegrationTests extends ImportStory {

    @Test
    void anImportedPersonSignsInAndTheHashBecomesOneOfOurs() {
        String email = newAddress();
        String bcrypt = String.valueOf(new BCryptPasswordEncoder(10).encode(PASSWORD));
        Answer accepted = upload(ImportFiles.row(email, bcrypt, true)).expect(202);
        assertThat(accepted.header("Location")).isEqualTo(IMPORTS + "/" + accepted.text("id"));
        completed(accepted);

        signIn(email, PASSWORD).expect(201);

        assertThat(count(
                        "select count(*) from account where email = :email and password_hash like '{argon2}%m=19456,t=2,p=1%'",
                        email))
                .isEqualTo(1);
        assertThat(mailbox.events("user.registered", email)).hasSize(1);
        assertThat(mailbox.event("user.verified", email)).isNotNull();
    }

    @Test
    void whoseAddressIsNotVerifiedIsMailedAndKeepsThePassword() {
        String email = newAddress();
        String bcrypt = String.valueOf(new BCryptPasswordEncoder(10).encode(PASSWORD));
        completed(upload(ImportFiles.row(email, bcrypt, false)).expect(202));

        signIn(email, PASSWORD).expectProblem(401, "invalid-credentials");
        verify(Map.of("token", mailbox.mailTo(email).token())).expect(200);
        signIn(email, PASSWORD).expect(201);
    }

    @Test
    void whatIsWrongStopsNoOtherRowAndIsToldByLine() {
        String good = ImportFiles.address(run, 1);
        String again = ImportFiles.row(good.toUpperCase(Locale.ROOT), ImportFiles.HASH, true);
        String file = "not json\n\n" + ImportFiles.row(good, ImportFiles.HASH, true) + again
                + ImportFiles.row("no address", "a plain password", true).strip();

        Answer done = completed(upload(file).expect(202));

        assertThat(done.body().path("total").asInt()).isEqualTo(4);
        assertThat(done.body().path("imported").asInt()).isEqualTo(1);
        assertThat(done.body().path("duplicates").asInt()).isEqualTo(1);
        assertThat(done.body().path("rejected").asInt()).isEqualTo(2);
        assertThat(done.body().path("read").asInt()).isEqualTo(4);
        Answer first = admin.api().get(path(done) + "/errors?limit=1").expect(200);
        assertThat(first.items("line")).containsExactly("1");
        Answer next = admin.api()
                .get(path(done) + "/errors?limit=1&cursor=" + first.text("next_cursor"))
                .expect(200);
        assertThat(next.items("line")).containsExactly("5");
        assertThat(next.content()).contains("/email", "/password_hash").doesNotContain("plain", "no address");
    }

    @Test
    void theSameFileAgainIsAllDuplicates() {
        String file = ImportFiles.people(run, 1500);
        completed(upload(file));
        Answer done = completed(upload(file));
        assertThat(done.body().path("imported").asInt()).isZero();
        assertThat(done.body().path("duplicates").asInt()).isEqualTo(1500);
    }

    @Test
    void twoImportsOfTheSamePeopleAtOnceMakeEachAccountOnce() {
        String file = ImportFiles.people(run, 2000);
        List<Answer> both = Racing.at(2, _ -> completed(upload(file).expect(202)));
        assertThat(both)
                .extracting(it -> it.body().path("imported").asInt())
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(2000));
        assertThat(count("select count(*) from account where email like :email", run + "%"))
                .isEqualTo(2000);
    }

    @Test
    void nothingOfTheFileIsKeptWhenItIsOver() {
        Answer done = completed(upload(ImportFiles.people(run, 10) + "{\"email\":\"" + run + "-bad\"}"));
        UUID id = UUID.fromString(done.text("id"));
        assertThat(jdbc.sql("select count(*) from user_import_chunk where import_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select length(tail) from user_import where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select cast(errors as text) from user_import_error where import_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain(run);
    }

    @Test
    void onlyAdminsImportAndTheAuditLogKnows() {
        Person person = newPerson();
        person.api().send("POST", IMPORTS, NDJSON, "{}").expectProblem(403, "forbidden");
        person.api().get(IMPORTS).expectProblem(403, "forbidden");
        api.send("POST", IMPORTS, NDJSON, "{}").expectProblem(401, "unauthenticated");
        admin.api().send("POST", IMPORTS, "text/plain", "{}").expectProblem(415, "unsupported-media-type");
        admin.api().get(IMPORTS + "/nothing").expectProblem(404, "not-found");

        Answer done = completed(upload(ImportFiles.people(run, 2)));
        Answer audit =
                admin.api().get("/api/v1/audit?subject=" + done.text("id")).expect(200);
        assertThat(audit.items("action")).containsExactly("import_ended", "import_opened");
        assertThat(audit.body()
                        .path("items")
                        .path(0)
                        .path("detail")
                        .path("imported")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void anAdminWhoHasLeftIsNoLongerNamedByTheirImports() {
        Person person = newPerson();
        String etag = admin.api().get("/api/v1/users/" + person.id()).etag();
        admin.api()
                .put("/api/v1/users/" + person.id() + "/roles", "{\"roles\":[\"ADMIN\"]}", "If-Match", etag)
                .expect(200);
        Person leaving = signedInAgain(person);
        Answer done = completed(leaving.api().send("POST", IMPORTS, NDJSON, ImportFiles.people(run, 1)));
        assertThat(done.text("importer_id")).isEqualTo(person.id());
        String version = leaving.api().get("/api/v1/users/me").expect(200).etag();
        leaving.api().delete("/api/v1/users/me", "If-Match", version).expect(202);
        assertThat(admin.api().get(path(done)).body().path("importer_id").isNull())
                .isTrue();
    }

    @Test
    void everyImportedAccountIsAnnouncedOnce() {
        completed(upload(ImportFiles.people(run, 1200)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var registered = TestTopics.readAll("user.events").stream()
                    .filter(message -> TestTopics.header(message, "ce_type").equals("user.registered"))
                    .filter(message -> message.value().contains(run))
                    .map(message -> TestTopics.header(message, "ce_id"))
                    .distinct()
                    .toList();
            assertThat(registered).hasSize(1200);
        });
    }

    @Test
    void importingIsFastAndLinear() {
        int rows = 6_000;
        long start = System.nanoTime();
        Answer accepted = upload(ImportFiles.people(run, rows)).expect(202);
        long half = reached(accepted, rows / 2) - start;
        completed(accepted);
        long whole = System.nanoTime() - start;
        System.out.printf(
                Locale.ROOT,
                "import: %d users, %.0f/s, first half %.1f s, second half %.1f s (%s)%n",
                rows,
                rows / (whole / 1e9),
                half / 1e9,
                (whole - half) / 1e9,
                Clock.systemUTC().instant());
        assertThat(rows / (whole / 1e9)).isGreaterThan(1000);
    }

    private long reached(Answer accepted, int rows) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> admin.api().get(path(accepted)).body().path("read").asInt() >= rows);
        return System.nanoTime();
    }
}
