package io.groundwork.registration.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.oauth.OAuthStory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientLogoutIntegrationTests extends OAuthStory {

    private static final String BYE = "https://app.example/bye";

    private Client client;
    private Answer tokens;

    @BeforeEach
    void signInWithAClient() {
        browser.signIn(newPerson().email(), PASSWORD);
        client = newClient("confidential", "openid");
        tokens = redeem(client, code(client, "openid")).expect(200);
    }

    @Test
    void aClientSignsItsPersonOutAndGetsTheBrowserBack() {
        Answer out = leave(Map.of(
                        "id_token_hint", tokens.text("id_token"), "post_logout_redirect_uri", BYE, "state", "x&y=1"))
                .expect(303);
        assertThat(out.header("Location")).isEqualTo(BYE + "?state=x%26y%3D1");
        assertSignedOut();
        assertThat(refresh(client, tokens.text("refresh_token")).expect(400).text("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void nobodyIsSentToAnAddressThatIsNotRegistered() {
        for (String other : new String[] {"https://evil.example/", BYE + "/", BYE + "?x", CALLBACK, "//evil.example"}) {
            Answer refused = leave(Map.of("id_token_hint", tokens.text("id_token"), "post_logout_redirect_uri", other))
                    .expect(400);
            assertThat(refused.header("Location")).isEmpty();
        }
        leave(Map.of("post_logout_redirect_uri", BYE)).expect(400);
        assertSignedIn();
    }

    @Test
    void withoutAnIdTokenThePersonIsAsked() {
        Answer page = leave(Map.of("client_id", client.clientId(), "post_logout_redirect_uri", BYE))
                .expect(200);
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self' https://app.example;");
        assertSignedIn();
        assertThat(browser.submit("/logout", page, Map.of()).expect(303).header("Location"))
                .isEqualTo(BYE);
        assertSignedOut();
    }

    @Test
    void anIdTokenOfSomebodyElseSignsNobodyOut() {
        browser.signIn(browser.open("/login?continue=/activate"), newPerson().email(), PASSWORD)
                .expect(303);
        leave(Map.of("id_token_hint", tokens.text("id_token"))).expect(200);
        assertSignedIn();
    }

    @Test
    void whatIsNoIdTokenOfThatClientIsRefused() {
        leave(Map.of("id_token_hint", tokens.text("access_token"))).expect(400);
        leave(Map.of("id_token_hint", "nonsense")).expect(400);
        leave(Map.of("id_token_hint", tokens.text("id_token"), "client_id", "another"))
                .expect(400);
    }

    @Test
    void aFormOfTheClientWorksToo() {
        Answer link = browser.post("/connect/logout", Map.of("id_token_hint", tokens.text("id_token")))
                .expect(303);
        assertThat(browser.follow(link).expect(303).header("Location")).isEqualTo("/logout/done");
        assertSignedOut();
    }

    private Answer leave(Map<String, String> parameters) {
        return browser.open(new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "/connect/logout?", "")));
    }

    private void assertSignedIn() {
        browser.open("/activate").expect(200);
    }

    private void assertSignedOut() {
        browser.open("/activate").expect(303);
    }
}
