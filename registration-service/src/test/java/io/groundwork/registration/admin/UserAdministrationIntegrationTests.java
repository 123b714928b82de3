package io.groundwork.registration.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.Racing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class UserAdministrationIntegrationTests extends Story {

    @Test
    void whoIsDisabledIsOutAtOnceAndMayComeBack() {
        Person person = newPerson();

        Answer disabled = admin().api().post(user(person, "disable"), Map.of()).expect(200);

        assertThat(disabled.text("status")).isEqualTo("disabled");
        assertThat(disabled.etag()).isNotEmpty();
        awaitRefusal(person.accessToken());
        signIn(person.email(), PASSWORD).expectProblem(401, "invalid-credentials");
        refresh(person.refreshToken()).expectProblem(401, "invalid-refresh-token");
        admin().api().post(user(person, "disable"), Map.of()).expect(200);

        admin().api().post(user(person, "enable"), Map.of()).expect(200);
        Answer back = signIn(person.email(), PASSWORD).expect(201);
        api.bearer(back.text("access_token")).get("/api/v1/users/me").expect(200);
    }

    @Test
    void noSignInOutlivesADisablingThatRunsBesideIt() {
        Person person = newPerson();
        Person admin = admin();

        List<Answer> answers = Racing.at(
                9,
                runner -> runner == 0
                        ? admin.api().post(user(person, "disable"), Map.of())
                        : signIn(person.email(), PASSWORD));

        assertThat(answers).extracting(Answer::status).contains(200);
        for (Answer answer : answers) {
            if (answer.status() == 201) {
                awaitRefusal(answer.text("access_token"));
            }
        }
    }

    @Test
    void aRoleCountsFromTheNextTokenOnAndIsTakenBackEverywhere() {
        Person person = newPerson();
        person.api().get("/api/v1/audit").expectProblem(403, "forbidden");

        changeRoles(admin(), person, "{\"roles\": [\"ADMIN\"]}").expect(200);
        awaitRefusal(person.accessToken());
        Answer promoted = refresh(person.refreshToken()).expect(200);
        api.bearer(promoted.text("access_token")).get("/api/v1/audit").expect(200);

        changeRoles(admin(), person, "{\"roles\": []}").expect(200);
        awaitRefusal(promoted.text("access_token"));
        assertThat(signedInAgain(person).api().get("/api/v1/audit").status()).isEqualTo(403);
    }

    @Test
    void rolesAreChangedOnTheVersionThatWasRead() {
        Person person = newPerson();
        Person admin = admin();
        String path = user(person, "roles");

        admin.api().put(path, "{\"roles\": [\"ADMIN\"]}").expectProblem(428, "precondition-required");
        admin.api()
                .put(path, "{\"roles\": [\"ADMIN\"]}", "If-Match", "\"99\"")
                .expectProblem(412, "precondition-failed");
        Answer unknown = admin.api().put(path, "{\"roles\": [\"ADMIN\", \"KING\"]}", "If-Match", "*");
        assertThat(unknown.expectProblem(400, "invalid-request").pointers()).containsExactly("/roles/1");
        admin.api()
                .put("/api/v1/users/me/roles", "{\"roles\": []}", "If-Match", "*")
                .expectProblem(404, "not-found");
    }

    @Test
    void everySessionOfAPersonIsEnded() {
        Person person = newPerson();
        Person elsewhere = signedInAgain(person);

        admin().api().delete(user(person, "sessions")).expect(204);

        awaitRefusal(person.accessToken());
        awaitRefusal(elsewhere.accessToken());
        refresh(elsewhere.refreshToken()).expectProblem(401, "invalid-refresh-token");
        Person again = signedInAgain(person);
        assertThat(again.api().get("/api/v1/sessions").items("id")).hasSize(1);
    }

    @Test
    void thereIsAlwaysAnAdminLeft() {
        Person last = admin();
        String id = last.api().get("/api/v1/users/me").text("id");
        List<String> others = jdbc.sql("select id from account where 'ADMIN' = any (roles) and id <> cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .list();
        jdbc.sql("update account set roles = '{}' where id <> cast(:id as uuid)")
                .param("id", id)
                .update();
        try {
            last.api().post("/api/v1/users/" + id + "/disable", Map.of()).expectProblem(409, "last-admin");
            last.api()
                    .put("/api/v1/users/" + id + "/roles", "{\"roles\": []}", "If-Match", "*")
                    .expectProblem(409, "last-admin");
            oneOfTwoWhoRemoveEachOtherStays(last, id);
        } finally {
            jdbc.sql(
                            "update account set roles = '{ADMIN}' where id = any (cast(:ids as uuid[])) or id = cast(:id as uuid)")
                    .param("ids", others.toArray(String[]::new))
                    .param("id", id)
                    .update();
        }
    }

    private void oneOfTwoWhoRemoveEachOtherStays(Person first, String firstId) {
        Person second = newPerson();
        jdbc.sql("update account set roles = '{ADMIN}' where email = :email")
                .param("email", second.email())
                .update();
        Person promoted = signedInAgain(second);

        List<Answer> answers = Racing.at(
                2,
                runner -> (runner == 0 ? first : promoted)
                        .api()
                        .put(
                                "/api/v1/users/" + (runner == 0 ? second.id() : firstId) + "/roles",
                                "{\"roles\": []}",
                                "If-Match",
                                "*"));

        assertThat(answers).extracting(Answer::status).contains(200).containsAnyOf(409, 401, 403);
        assertThat(jdbc.sql("select count(*) from account where 'ADMIN' = any (roles)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyAdminsDoAnyOfThis() {
        Person person = newPerson();
        Person other = newPerson();

        person.api().post(user(other, "disable"), Map.of()).expectProblem(403, "forbidden");
        person.api().post(user(other, "enable"), Map.of()).expectProblem(403, "forbidden");
        person.api().delete(user(other, "sessions")).expectProblem(403, "forbidden");
        changeRoles(person, person, "{\"roles\": [\"ADMIN\"]}").expectProblem(403, "forbidden");
        admin().api()
                .post("/api/v1/users/" + UUID.randomUUID() + "/disable", Map.of())
                .expectProblem(404, "not-found");
    }

    @Test
    void theLogTellsWhoDidWhatToWhomAndFromWhere() {
        Person person = newPerson();
        Person admin = admin();
        String adminId = admin.api().get("/api/v1/users/me").text("id");

        admin.api().post(user(person, "disable"), Map.of()).expect(200);
        admin.api().post(user(person, "enable"), Map.of()).expect(200);
        admin.api().post(user(person, "enable"), Map.of()).expect(200);

        Answer log = admin.api().get("/api/v1/audit?subject=" + person.id()).expect(200);
        assertThat(log.items("action")).containsExactly("user_enabled", "user_disabled");
        assertThat(log.items("actor")).containsOnly(adminId);
        assertThat(log.items("address")).containsOnly("127.0.0.1");
        assertThat(admin.api()
                        .get("/api/v1/audit?action=user_disabled&limit=1&actor=" + adminId)
                        .items("action"))
                .containsExactly("user_disabled");
    }

    @Test
    void aReusedRefreshTokenIsAudited() {
        Person person = newPerson();
        refresh(person.refreshToken()).expect(200);
        refresh(person.refreshToken()).expect(401);
        refresh(person.refreshToken()).expect(401);

        assertThat(admin().api().get("/api/v1/audit?subject=" + person.id()).items("action"))
                .containsExactly("refresh_token_reused");
    }

    @Test
    void theLogCannotBeChanged() {
        admin().api().post(user(newPerson(), "disable"), Map.of()).expect(200);

        for (String change :
                List.of("delete from audit_entry", "update audit_entry set actor = 'nobody'", "truncate audit_entry")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update())
                    .havingRootCause()
                    .withMessageContaining("append-only");
        }
    }

    private Answer changeRoles(Person by, Person of, String json) {
        return by.api().put(user(of, "roles"), json, "If-Match", "*");
    }

    private static String user(Person person, String what) {
        return "/api/v1/users/" + person.id() + "/" + what;
    }
}
