package io.groundwork.registration.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.Racing;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshIntegrationTests extends Story {

    @Test
    void eachTokenIsGoodOnceAndGivesTheNext() {
        Person person = newPerson();
        Answer first = refresh(person.refreshToken()).expect(200);
        assertThat(first.text("refresh_token")).isNotEqualTo(person.refreshToken());
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        Answer second = refresh(first.text("refresh_token")).expect(200);
        api.bearer(second.text("access_token")).get("/api/v1/users/me").expect(200);
    }

    @Test
    void aTokenThatComesBackEndsTheWholeFamily() {
        Person person = newPerson();
        Answer next = refresh(person.refreshToken()).expect(200);
        refresh(person.refreshToken()).expectProblem(401, "invalid-refresh-token");
        refresh(next.text("refresh_token")).expectProblem(401, "invalid-refresh-token");
        assertThat(endReasons(person)).containsExactly("REFRESH_TOKEN_REUSED");
    }

    @Test
    void anotherSessionOfThePersonGoesOn() {
        Person person = newPerson();
        Answer other = signIn(person.email(), PASSWORD).expect(201);
        refresh(person.refreshToken()).expect(200);
        refresh(person.refreshToken()).expect(401);
        refresh(other.text("refresh_token")).expect(200);
    }

    @Test
    void ofManyAtOnceOneSucceedsAndTheFamilyIsDead() {
        Person person = newPerson();
        List<Answer> answers = Racing.at(30, runner -> refresh(person.refreshToken()));
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(29);
        List<Answer> winners =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        refresh(winners.getFirst().text("refresh_token")).expectProblem(401, "invalid-refresh-token");
    }

    @Test
    void aSessionEndsHoweverBusy() {
        Person person = newPerson();
        jdbc.sql(
                        "update session set expires_at = now() where account_id = (select id from account where email = :email)")
                .param("email", person.email())
                .update();
        refresh(person.refreshToken()).expectProblem(401, "invalid-refresh-token");
    }

    @Test
    void anUnknownTokenIsRefused() {
        refresh("unknown").expectProblem(401, "invalid-refresh-token");
    }

    private List<String> endReasons(Person person) {
        return jdbc.sql("select end_reason from session s join account a on a.id = s.account_id where email = :email")
                .param("email", person.email())
                .query(String.class)
                .list();
    }
}
