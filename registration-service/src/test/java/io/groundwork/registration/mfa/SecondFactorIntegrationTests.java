package io.groundwork.registration.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.registration.account.AccountId;
import io.groundwork.test.Racing;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecondFactorIntegrationTests extends Story {

    private static final String FACTOR = "/api/v1/users/me/second-factor";

    @Autowired
    Factors factors;

    @Autowired
    Clock clock;

    @Test
    void withASecondFactorThePasswordAloneIsNotEnough() {
        Person person = newPerson();
        enrol(person);

        signIn(person.email(), PASSWORD).expectProblem(401, "second-factor-required");
        signIn(person.email(), PASSWORD, "000000").expectProblem(401, "second-factor-required");
        signIn(person.email(), "not the password at all", code(person, 1)).expectProblem(401, "invalid-credentials");
        signIn(person.email(), PASSWORD, code(person, 1)).expect(201);
    }

    @Test
    void aCodeIsGoodOnceHoweverManyTryAtOnce() {
        Person person = newPerson();
        enrol(person);
        String code = code(person, 1);

        List<Answer> answers = Racing.at(4, runner -> signIn(person.email(), PASSWORD, code));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        signIn(person.email(), PASSWORD, code).expect(401);
    }

    @Test
    void aRecoveryCodeStandsForAPhoneOnce() {
        Person person = newPerson();
        List<String> codes = enrol(person);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9]{5}-[a-z0-9]{5}"));

        signIn(person.email(), PASSWORD, codes.getFirst().toUpperCase(Locale.ROOT))
                .expect(201);
        signIn(person.email(), PASSWORD, codes.getFirst()).expectProblem(401, "second-factor-required");
        assertThat(person.api()
                        .get(FACTOR)
                        .expect(200)
                        .body()
                        .path("recovery_codes_left")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void aFactorCountsOnlyOnceItsOwnerHasShownACode() {
        Person person = newPerson();
        String first = person.api().post(FACTOR, Map.of()).expect(201).text("secret");
        Answer second = person.api().post(FACTOR, Map.of()).expect(201);

        assertThat(second.text("secret")).hasSize(32).isNotEqualTo(first);
        assertThat(second.text("otpauth_uri"))
                .startsWith("otpauth://totp/Groundwork:")
                .contains("secret=");
        signIn(person.email(), PASSWORD).expect(201);
        person.api().post(FACTOR + "/confirmations", Map.of("otp", "000000")).expectProblem(422, "wrong-code");
        assertThat(person.api().get(FACTOR).body().path("enabled").asBoolean()).isFalse();
    }

    @Test
    void aFactorIsTakenAwayWithOneOfItsCodesOrByAnAdmin() {
        Person person = newPerson();
        List<String> codes = enrol(person);
        person.api().post(FACTOR, Map.of()).expectProblem(409, "second-factor-is-on");

        person.api().post(FACTOR + "/removals", Map.of("otp", "000000")).expectProblem(422, "wrong-code");
        person.api().post(FACTOR + "/removals", Map.of("otp", codes.getLast())).expect(204);
        signIn(person.email(), PASSWORD).expect(201);
        person.api().post(FACTOR + "/removals", Map.of("otp", codes.getFirst())).expectProblem(404, "not-found");

        enrol(person);
        String path = "/api/v1/users/" + person.id() + "/second-factor";
        newPerson().api().delete(path).expectProblem(403, "forbidden");
        person.api().delete(FACTOR).expectProblem(403, "forbidden");
        admin().api().delete(path).expect(204);
        signIn(person.email(), PASSWORD).expect(201);
        assertThat(admin().api().get("/api/v1/audit?subject=" + person.id()).items("action"))
                .containsExactly(
                        "second_factor_removed", "second_factor_added", "second_factor_removed", "second_factor_added");
    }

    @Test
    void aShortPasswordKeepsTheSecondFactorUntilThereIsALongerOne() {
        Person person = newPerson();
        List<String> codes = enrol(person);
        choosePassword(person, "shortish", 1);
        Answer again = signIn(person.email(), "shortish", codes.getFirst()).expect(201);

        api.bearer(again.text("access_token"))
                .post(FACTOR + "/removals", Map.of("otp", codes.get(1)))
                .expectProblem(409, "longer-password-needed");
        admin().api()
                .delete("/api/v1/users/" + person.id() + "/second-factor")
                .expectProblem(409, "longer-password-needed");

        choosePassword(person, "a longer horse, a longer staple", 2);
        admin().api().delete("/api/v1/users/" + person.id() + "/second-factor").expect(204);
        signIn(person.email(), "a longer horse, a longer staple").expect(201);
    }

    private void choosePassword(Person person, String password, int mails) {
        api.post("/api/v1/password-resets", Map.of("email", person.email())).expect(202);
        String link = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> mailbox.events("user.password-reset-requested", person.email()),
                        events -> events.size() == mails)
                .getLast()
                .data()
                .path("link")
                .asString();
        api.post(
                        "/api/v1/password-resets/confirmations",
                        Map.of("token", link.replaceAll(".*token=", ""), "password", password))
                .expect(204);
    }

    @Test
    void wrongCodesAreThrottledLikeWrongPasswords() {
        Person person = newPerson();
        enrol(person);

        for (int i = 0; i < 5; i++) {
            signIn(person.email(), PASSWORD, "00000" + i);
        }

        signIn(person.email(), PASSWORD, code(person, 1)).expectProblem(429, "too-many-attempts");
    }

    @Test
    void nothingInTheDatabaseIsTheSecretOrARecoveryCode() {
        Person person = newPerson();
        List<String> codes = enrol(person);

        String rows = jdbc.sql("select string_agg(cast(f as text) || cast(c as text), '') from second_factor f"
                        + " join recovery_code c using (account_id) where account_id = cast(:id as uuid)")
                .param("id", person.id())
                .query(String.class)
                .single();
        assertThat(rows)
                .doesNotContain(codes)
                .doesNotContain(HexFormat.of().formatHex(secret(person).bytes()));
    }

    /** Uses the code of the half minute up; the recovery codes. */
    private List<String> enrol(Person person) {
        person.api().post(FACTOR, Map.of()).expect(201);
        return person.api()
                .post(FACTOR + "/confirmations", Map.of("otp", code(person, 0)))
                .expect(200)
                .body()
                .path("recovery_codes")
                .valueStream()
                .map(code -> code.asString())
                .toList();
    }

    private String code(Person person, int ahead) {
        return secret(person).code(TotpSecret.step(clock.instant()) + ahead, TotpSecret.DIGITS);
    }

    private TotpSecret secret(Person person) {
        return factors.find(AccountId.parse(person.id()).orElseThrow())
                .orElseThrow()
                .secret();
    }

    private Answer signIn(String email, String password, String otp) {
        return api.post("/api/v1/sessions", Map.of("email", email, "password", password, "otp", otp));
    }
}
