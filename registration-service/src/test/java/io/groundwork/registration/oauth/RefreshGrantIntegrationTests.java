package io.groundwork.registration.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.groundwork.registration.Answer;
import io.groundwork.test.Racing;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshGrantIntegrationTests extends OAuthStory {

    private Client client;
    private Person person;

    @BeforeEach
    void signIn() {
        person = newPerson();
        browser.signIn(person.email(), PASSWORD);
        client = newClient("public", "openid", "tasks:read");
    }

    @Test
    void eachTokenIsGoodOnceAndGivesTheNext() throws ParseException {
        Answer first = tokens();
        Answer second = refresh(client, first.text("refresh_token")).expect(200);
        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
        assertThat(claim(second, "id_token", "auth_time")).isEqualTo(claim(first, "id_token", "auth_time"));
        assertThat(claim(second, "access_token", "sid")).isEqualTo(claim(first, "access_token", "sid"));
        refresh(client, second.text("refresh_token")).expect(200);
    }

    @Test
    void ofAHundredAtOnceOneSucceeds() {
        String token = tokens().text("refresh_token");
        List<Answer> answers = Racing.at(100, runner -> refresh(client, token));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(
                        answer -> answer.status() == 400 && answer.text("error").equals("invalid_grant"))
                .hasSize(99);
    }

    @Test
    void aTokenThatComesBackLaterKillsTheFamily() {
        Answer first = tokens();
        Answer second = refresh(client, first.text("refresh_token")).expect(200);
        Answer third = refresh(client, second.text("refresh_token")).expect(200);
        assertRefused(refresh(client, first.text("refresh_token")));
        assertRefused(refresh(client, third.text("refresh_token")));
        api.bearer(third.text("access_token")).get("/userinfo").expectProblem(401, "unauthenticated");
        assertThat(endReasons()).containsExactly("REFRESH_TOKEN_REUSED");
    }

    @Test
    void aClientMayTakeLessButNeverMore() throws ParseException {
        String token = tokens().text("refresh_token");
        assertThat(refresh(token, "tasks:write").expect(400).text("error")).isEqualTo("invalid_scope");
        Answer less = refresh(token, "tasks:read").expect(200);
        assertThat(claim(less, "access_token", "scope")).isEqualTo("tasks:read");
        Answer all = refresh(client, less.text("refresh_token")).expect(200);
        assertThat(claim(all, "access_token", "scope")).isEqualTo("openid tasks:read");
    }

    @Test
    void anotherClientCannotUseIt() {
        String token = tokens().text("refresh_token");
        assertRefused(refresh(newClient("public", "openid"), token));
        refresh(client, token).expect(200);
    }

    @Test
    void aClientsTokenIsNotTradedForTheSuitesOwnAndTheOtherWayRound() {
        String clients = tokens().text("refresh_token");
        api.post("/api/v1/sessions/refresh", Map.of("refresh_token", clients))
                .expectProblem(401, "invalid-refresh-token");
        assertRefused(refresh(client, person.refreshToken()));
        refresh(client, clients).expect(200);
    }

    @Test
    void revocationEndsTheSession() {
        for (String kind : List.of("refresh_token", "access_token")) {
            Answer tokens = tokens();
            api.form("/oauth2/revoke", with(client.credentials(), "token", tokens.text(kind)))
                    .expect(200);
            assertRefused(refresh(client, tokens.text("refresh_token")));
        }
        assertThat(endReasons()).containsExactly("REVOKED", "REVOKED");
        api.form("/oauth2/revoke", with(client.credentials(), "token", "nonsense"))
                .expect(200);
    }

    @Test
    void introspectionNeedsASecretAndTellsWhatHolds() {
        Client server = newClient("confidential", "openid");
        Answer tokens = tokens();
        assertThat(isActive(server, tokens.text("access_token"))).isTrue();
        assertThat(isActive(server, tokens.text("refresh_token"))).isTrue();
        assertThat(isActive(server, person.accessToken())).isTrue();
        refresh(client, tokens.text("refresh_token")).expect(200);
        assertThat(isActive(server, tokens.text("refresh_token"))).isFalse();
        api.form("/oauth2/introspect", with(client.credentials(), "token", tokens.text("access_token")))
                .expect(401);
    }

    @Test
    void whoeverIsDisabledGetsNothingMore() {
        String token = tokens().text("refresh_token");
        jdbc.sql("update account set status = 'DISABLED' where email = :email")
                .param("email", person.email())
                .update();
        assertRefused(refresh(client, token));
        assertThat(browser.open(link(request(client, "openid"))).expect(303).header("Location"))
                .startsWith("/login");
    }

    @Test
    void theSessionIsListedAndCanBeEnded() {
        String token = tokens().text("refresh_token");
        assertThat(person.api().get("/api/v1/sessions").items("id")).hasSize(3);
        admin().api()
                .delete("/api/v1/clients/" + client.id(), "If-Match", "\"0\"")
                .expect(204);
        assertThat(person.api().get("/api/v1/sessions").items("id")).hasSize(2);
        refresh(client, token).expect(401);
    }

    private Answer tokens() {
        return redeem(client, code(client, "openid tasks:read")).expect(200);
    }

    private Answer refresh(String token, String scope) {
        Map<String, String> form = with(client.credentials(), "scope", scope);
        form.putAll(Map.of("grant_type", "refresh_token", "refresh_token", token));
        return api.form("/oauth2/token", form);
    }

    private static Object claim(Answer tokens, String token, String claim) throws ParseException {
        return SignedJWT.parse(tokens.text(token)).getJWTClaimsSet().getClaim(claim);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.expect(400).text("error")).isEqualTo("invalid_grant");
    }

    private List<String> endReasons() {
        return jdbc.sql(
                        "select end_reason from session where account_id = cast(:id as uuid) and end_reason is not null")
                .param("id", person.id())
                .query(String.class)
                .list();
    }
}
