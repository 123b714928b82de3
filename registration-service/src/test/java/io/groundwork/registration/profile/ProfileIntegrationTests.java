package io.groundwork.registration.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.Racing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileIntegrationTests extends Story {

    private static final String ME = "/api/v1/users/me";

    @Test
    void everybodySeesThemselves() {
        Person person = newPerson();
        Answer me = person.api().get(ME).expect(200);
        assertThat(me.text("id")).isEqualTo(person.id());
        assertThat(me.text("email")).isEqualTo(person.email());
        assertThat(me.text("display_name")).isEqualTo("Ada Byron");
        assertThat(me.text("status")).isEqualTo("active");
        assertThat(me.content()).doesNotContain("password", "argon2");
        person.api().get(ME, "If-None-Match", me.etag()).expect(304);
    }

    @Test
    void aPatchNeedsTheVersionThatWasRead() {
        Person person = newPerson();
        String etag = person.api().get(ME).etag();
        String patch = "{\"display_name\":\"Ada Lovelace\",\"locale\":\"pt-BR\",\"email\":\"other@example.test\"}";
        person.api().patch(ME, patch).expectProblem(428, "precondition-required");
        Answer changed = person.api().patch(ME, patch, "If-Match", etag).expect(200);
        assertThat(changed.text("display_name")).isEqualTo("Ada Lovelace");
        assertThat(changed.text("locale")).isEqualTo("pt-BR");
        assertThat(changed.text("email")).isEqualTo(person.email());
        assertThat(changed.etag())
                .isNotEqualTo(etag)
                .isEqualTo(person.api().get(ME).etag());
        person.api().patch(ME, patch, "If-Match", etag).expectProblem(412, "precondition-failed");
    }

    @Test
    void ofManyWritersWithOneVersionOneSucceeds() {
        Person person = newPerson();
        String etag = person.api().get(ME).etag();
        List<Answer> answers = Racing.at(
                8, runner -> person.api().patch(ME, "{\"display_name\":\"Name " + runner + "\"}", "If-Match", etag));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(7);
    }

    @Test
    void whatDoesNotFitIsPointedAt() {
        Person person = newPerson();
        String etag = person.api().get(ME).etag();
        assertThat(person.api()
                        .patch(ME, "{\"display_name\":null,\"locale\":\"???\"}", "If-Match", etag)
                        .expectProblem(400, "invalid-request")
                        .pointers())
                .containsExactlyInAnyOrder("/display_name", "/locale");
    }

    @Test
    void othersAreNotThere() {
        Person person = newPerson();
        Person other = newPerson();
        person.api().get("/api/v1/users/" + other.id()).expectProblem(404, "not-found");
        person.api().get("/api/v1/users/nonsense").expectProblem(404, "not-found");
        admin().api().get("/api/v1/users/" + other.id()).expect(200);
    }
}
