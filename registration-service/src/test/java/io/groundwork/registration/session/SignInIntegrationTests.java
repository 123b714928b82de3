package io.groundwork.registration.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class SignInIntegrationTests extends Story {

    @Test
    void aVerifiedPersonGetsTokens() throws ParseException {
        Person person = newPerson();
        Answer answer =
                signIn(" " + person.email().toUpperCase(Locale.ROOT), PASSWORD).expect(201);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.body().path("expires_in").asInt()).isEqualTo(300);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        SignedJWT token = SignedJWT.parse(answer.text("access_token"));
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getHeader().getKeyID()).isNotBlank();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(person.id());
        assertThat(claims.getAudience()).containsExactly("groundwork");
        assertThat(claims.getStringClaim("email")).isEqualTo(person.email());
        assertThat(claims.getStringClaim("scope").split(" ")).contains("tasks:read", "ingest:write", "accounts:write");
        assertThat(claims.getStringListClaim("roles")).isEmpty();
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        var payload = token.getPayload().toJSONObject();
        assertThat((Long) payload.get("exp") - (Long) payload.get("iat")).isEqualTo(300);
    }

    @Test
    void wrongUnknownAndUnverifiedAreAnsweredAlike() {
        Person person = newPerson();
        String unverified = newAddress();
        signUp(unverified);
        Answer wrong = signIn(person.email(), "wrong password, but long").expectProblem(401, "invalid-credentials");
        Answer unknown = signIn(newAddress(), PASSWORD).expectProblem(401, "invalid-credentials");
        Answer pending = signIn(unverified, PASSWORD).expectProblem(401, "invalid-credentials");
        assertThat(comparable(unknown)).isEqualTo(comparable(wrong));
        assertThat(comparable(pending)).isEqualTo(comparable(wrong));
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void aDisabledAccountIsLockedOut() {
        Person person = newPerson();
        jdbc.sql("update account set status = 'DISABLED' where email = :email")
                .param("email", person.email())
                .update();
        signIn(person.email(), PASSWORD).expectProblem(401, "invalid-credentials");
        refresh(person.refreshToken()).expectProblem(401, "invalid-refresh-token");
    }

    @Test
    void sessionsAreListedForTheirOwnerOnly() {
        Person person = newPerson();
        signIn(person.email(), PASSWORD).expect(201);
        newPerson();
        Answer list = person.api().get("/api/v1/sessions?count=true").expect(200);
        assertThat(list.body().path("total").asInt()).isEqualTo(2);
        assertThat(list.items("current")).containsExactly("false", "true");
        assertThat(list.items("client_address")).doesNotContain("");
        api.get("/api/v1/sessions").expectProblem(401, "unauthenticated");
    }

    @Test
    void behindTheGatewayTheCallersOwnAddressCounts() {
        Person person = newPerson();
        api.post(
                        "/api/v1/sessions",
                        Map.of("email", person.email(), "password", PASSWORD),
                        "X-Forwarded-For",
                        "203.0.113.9")
                .expect(201);
        assertThat(person.api().get("/api/v1/sessions").items("client_address")).contains("203.0.113.9");
    }

    @Test
    void anEndedSessionIsNotRefreshed() {
        Person person = newPerson();
        assertThat(person.api().delete("/api/v1/sessions/current").expect(204).content())
                .isEmpty();
        refresh(person.refreshToken()).expectProblem(401, "invalid-refresh-token");
        awaitRefusal(person.accessToken());
        api.delete("/api/v1/sessions/current").expectProblem(401, "unauthenticated");
    }

    @Test
    void aHashFromElsewhereGivesWayToOneOfOursAtTheFirstSignIn() {
        Person person = newPerson();
        jdbc.sql("update account set password_hash = :hash where email = :email")
                .param("hash", "{bcrypt}" + new BCryptPasswordEncoder().encode(PASSWORD))
                .param("email", person.email())
                .update();

        signIn(person.email(), "not the password at all").expect(401);
        assertThat(hash(person)).startsWith("{bcrypt}");
        signIn(person.email(), PASSWORD).expect(201);
        assertThat(hash(person)).startsWith("{argon2}$argon2id$");
        signIn(person.email(), PASSWORD).expect(201);
    }

    private String hash(Person person) {
        return jdbc.sql("select password_hash from account where email = :email")
                .param("email", person.email())
                .query(String.class)
                .single();
    }

    @Test
    void passwordsAreStoredAsArgon2AndTokensAsHashes() {
        Person person = newPerson();
        String rows = jdbc.sql(
                        "select cast(a as text) || cast(s as text) || cast(t as text) from account a"
                                + " join session s on s.account_id = a.id join refresh_token t on t.session_id = s.id where email = :email")
                .param("email", person.email())
                .query(String.class)
                .single();
        assertThat(rows)
                .contains("{argon2}$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD, person.refreshToken());
    }

    @Test
    void malformedRequestsArePointedAt() {
        assertThat(api.post("/api/v1/sessions", Map.of())
                        .expectProblem(400, "invalid-request")
                        .pointers())
                .containsExactlyInAnyOrder("/email", "/password");
        assertThat(api.post("/api/v1/sessions/refresh", Map.of())
                        .expectProblem(400, "invalid-request")
                        .pointers())
                .containsExactly("/refresh_token");
    }

    private static String comparable(Answer answer) {
        return answer.text("title")
                + answer.text("detail")
                + answer.text("instance")
                + answer.body().propertyNames();
    }
}
