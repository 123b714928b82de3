package io.groundwork.registration.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.Contracts;
import io.groundwork.test.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

class ErasureIntegrationTests extends Story {

    private static final String ME = "/api/v1/users/me";
    private static final String TOPIC = "user.events";

    @Autowired
    Erasing erasing;

    @Autowired
    StringRedisTemplate redis;

    @Test
    void anErasureGoesOnUntilEveryServiceHasConfirmed() {
        Person person = newPerson();

        Answer accepted = leave(person).expect(202);

        String location = accepted.header("Location");
        assertThat(location).isEqualTo("/api/v1/erasures/" + accepted.text("id"));
        assertThat(accepted.text("state")).isEqualTo("requested");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> confirmed(location), List.of("registration-service")::equals);

        confirm(person, accepted, "task-service");
        confirm(person, accepted, "task-service");
        confirm(person, accepted, "unheard-of-service");
        await().atMost(Duration.ofSeconds(10)).until(() -> confirmed(location).contains("task-service"));
        assertThat(api.get(location).text("state")).isEqualTo("requested");

        confirm(person, accepted, "notification-service");
        confirm(person, accepted, "ingest-service");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> api.get(location).expect(200).text("state").equals("complete"));
        assertThat(api.get(location).content()).doesNotContain(person.id()).doesNotContain(person.email());
    }

    @Test
    void nothingIsLeftOfThePersonInAnyTableOrTheCache() {
        Person person = newPerson();
        person.api().get("/api/v1/users/" + person.id()).expect(200);
        signIn(person.email(), "a wrong password, once").expect(401);
        api.post("/api/v1/password-resets", Map.of("email", person.email())).expect(202);
        mailbox.event("user.password-reset-requested", person.email());

        Answer accepted = leave(person).expect(202);
        confirm(person, accepted, "task-service");
        confirm(person, accepted, "notification-service");
        confirm(person, accepted, "ingest-service");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> api.get(accepted.header("Location")).text("state").equals("complete"));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> tablesThatSay(person.email()).isEmpty());
        assertThat(tablesThatSay(person.id())).isSubsetOf("audit_entry", "revocation");
        assertThat(redis.opsForValue().get("registration:profile:" + person.id()))
                .doesNotContain(person.email());
        assertThat(admin().api()
                        .get("/api/v1/audit?subject=" + person.id())
                        .body()
                        .path("items")
                        .findValues("address"))
                .allMatch(address -> address.isNull());
    }

    @Test
    void whoHasLeftIsOutAtOnceAndMayComeBackAsSomebodyNew() {
        Person person = newPerson();
        leave(person).expect(202);

        awaitRefusal(person.accessToken());
        refresh(person.refreshToken()).expectProblem(401, "invalid-refresh-token");
        signIn(person.email(), PASSWORD).expectProblem(401, "invalid-credentials");
        admin().api().get("/api/v1/users/" + person.id()).expectProblem(404, "not-found");

        signUp(person.email()).expect(202);
        String token = mailbox.mailTo(person.email(), 2).getLast().token();
        Answer again = verify(Map.of("token", token)).expect(200);
        assertThat(again.text("user_id")).isNotEqualTo(person.id());
    }

    @Test
    void theRequestIsAsItsContractSaysAndSentAgainUntilItIsConfirmed() {
        Person person = newPerson();
        Answer accepted = leave(person).expect(202);
        await().atMost(Duration.ofSeconds(10)).until(() -> requests(person).size() == 1);
        Contracts.assertValid(TOPIC, "user.erasure-requested", requests(person).getFirst());

        erasing.askAgain();
        assertThat(requests(person)).hasSize(1);
        jdbc.sql("update erasure set sent_at = now() - interval '2 hours' where id = cast(:id as uuid)")
                .param("id", accepted.text("id"))
                .update();
        erasing.askAgain();
        await().atMost(Duration.ofSeconds(10)).until(() -> requests(person).size() == 2);
        assertThat(requests(person).getLast()).contains(accepted.text("id"));
    }

    @Test
    void leavingNeedsTheVersionThatWasReadAndTheLastAdminCannot() {
        Person person = newPerson();
        person.api().delete(ME).expectProblem(428, "precondition-required");
        person.api().delete(ME, "If-Match", "\"99\"").expectProblem(412, "precondition-failed");
        api.delete(ME).expectProblem(401, "unauthenticated");
        api.get("/api/v1/erasures/" + UUID.randomUUID()).expectProblem(404, "not-found");
        person.api().get(ME).expect(200);
    }

    @Test
    void theExportHasEverythingButSecrets() {
        Person person = newPerson();
        signedInAgain(person);

        Answer export = person.api().get(ME + "/export").expect(200);

        assertThat(export.body().path("account").path("email").asString()).isEqualTo(person.email());
        assertThat(export.body().path("sessions").size()).isEqualTo(2);
        assertThat(export.body().path("registrations").size()).isEqualTo(1);
        assertThat(export.content()).doesNotContain("hash", "argon2", "secret");
        assertThat(export.header("Content-Disposition")).startsWith("attachment");
        api.get(ME + "/export").expectProblem(401, "unauthenticated");
    }

    private static Answer leave(Person person) {
        return person.api()
                .delete(ME, "If-Match", person.api().get(ME).expect(200).etag());
    }

    private List<String> confirmed(String location) {
        return api.get(location)
                .expect(200)
                .body()
                .path("services")
                .valueStream()
                .filter(part -> part.path("state").asString().equals("confirmed"))
                .map(part -> part.path("service").asString())
                .toList();
    }

    /** As another service does. */
    private static void confirm(Person person, Answer erasure, String service) {
        TestTopics.send(
                TOPIC,
                person.id(),
                """
                {"user_id": "%s", "erasure_id": "%s", "service": "%s", "confirmed_at": "%s"}""".formatted(
                                person.id(),
                                erasure.text("id"),
                                service,
                                Clock.systemUTC().instant()),
                Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "user.erasure-confirmed"));
    }

    private static List<String> requests(Person person) {
        return TestTopics.readAll(TOPIC, person.id()).stream()
                .filter(message -> TestTopics.header(message, "ce_type").equals("user.erasure-requested"))
                .map(message -> message.value())
                .toList();
    }

    /** Names of the tables with a row that has the text anywhere in it. */
    private List<String> tablesThatSay(String text) {
        return jdbc
                .sql(
                        "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql(
                                "select exists (select from " + table + " t where cast(t as text) like :text)")
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
