package io.groundwork.registration.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.test.Racing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StolenCodeIntegrationTests extends OAuthStory {

    private Client client;
    private Person person;

    @BeforeEach
    void signIn() {
        person = newPerson();
        browser.signIn(person.email(), PASSWORD);
        client = newClient("confidential", "openid", "tasks:read");
    }

    @Test
    void aCodeThatComesBackIsRefusedAndItsTokensAreDead() {
        String code = code(client, "openid");
        Answer tokens = redeem(client, code).expect(200);
        assertRefused(redeem(client, code));
        assertRefused(refresh(client, tokens.text("refresh_token")));
        assertThat(isActive(client, tokens.text("access_token"))).isFalse();
        assertThat(endReasons()).containsExactly("CODE_REPLAYED");
    }

    @Test
    void ofManyAtOnceOneSucceeds() {
        String code = code(client, "openid");
        List<Answer> answers = Racing.at(30, runner -> redeem(client, code));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(
                        answer -> answer.status() == 400 && answer.text("error").equals("invalid_grant"))
                .hasSize(29);
    }

    @Test
    void withoutTheVerifierItIsWorthNothing() {
        String code = code(client, "openid");
        assertRefused(redeem(client, code, Map.of("code_verifier", VERIFIER + "x")));
        assertRefused(redeem(client, code, Map.of("code_verifier", "")));
        redeem(client, code).expect(200);
    }

    @Test
    void theVerifierOfAnotherCodeDoesNotFit() {
        Map<String, String> request = request(client, "openid");
        request.put("code_challenge", challenge(VERIFIER + "of-the-thief"));
        String injected = parameter(allow(browser.open(link(request))), "code");
        assertRefused(redeem(client, injected));
    }

    @Test
    void anotherClientCannotUseItAndThenNobodyCan() {
        String code = code(client, "openid");
        assertRefused(redeem(newClient("confidential", "openid"), code));
        assertRefused(redeem(client, code));
    }

    @Test
    void itIsBoundToTheAddressItWasSentTo() {
        assertRefused(redeem(client, code(client, "openid"), Map.of("redirect_uri", "http://127.0.0.1/callback")));
    }

    @Test
    void itRunsOutAndDiesWithItsLogin() {
        String old = code(client, "openid");
        jdbc.sql("update authorization_request set expires_at = now()").update();
        assertRefused(redeem(client, old));
        String orphan = code(client, "openid");
        browser.submit("/logout", browser.open("/logout"), Map.of()).expect(303);
        assertRefused(redeem(client, orphan));
    }

    @Test
    void aConfidentialClientNeedsItsSecret() {
        String code = code(client, "openid");
        redeem(new Client(client.id(), client.clientId(), ""), code).expect(401);
        redeem(new Client(client.id(), client.clientId(), "wrong"), code).expect(401);
        redeem(client, code).expect(200);
    }

    @Test
    void neitherCodesNorTokensAreStored() {
        String code = code(client, "openid");
        Answer tokens = redeem(client, code).expect(200);
        String rows = String.join(
                "",
                jdbc.sql("select cast(r as text) from authorization_request r"
                                + " union all select cast(t as text) from refresh_token t"
                                + " union all select cast(c as text) from login_cookie c")
                        .query(String.class)
                        .list());
        assertThat(rows)
                .doesNotContain(code, tokens.text("refresh_token"), browser.cookie("groundwork-login"), VERIFIER);
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
