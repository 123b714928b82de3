package io.groundwork.registration.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.oauth.OAuthStory;
import io.groundwork.test.Racing;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceFlowIntegrationTests extends OAuthStory {

    private Client client;
    private Person person;

    @BeforeEach
    void register() {
        person = newPerson();
        client = newClient("public", "openid", "tasks:read");
        jdbc.sql("delete from login_throttle").update();
    }

    @Test
    void aPersonAllowsADeviceAndItGetsTokens() {
        Answer device = ask("tasks:read");
        assertThat(device.text("user_code")).matches("[A-Z]{4}-[A-Z]{4}");
        assertThat(device.text("verification_uri")).endsWith("/activate");
        assertThat(poll(device).expect(400).text("error")).isEqualTo("authorization_pending");
        Answer page = browser.follow(browser.open(device.text("verification_uri_complete")));
        Answer entry =
                browser.follow(browser.signIn(page, person.email(), PASSWORD)).expect(200);
        assertThat(entry.content()).contains(device.text("user_code"));
        Answer decision =
                enter(device.text("user_code").toLowerCase(Locale.ROOT)).expect(200);
        assertThat(decision.content())
                .contains("A &lt;b&gt;client&lt;/b&gt;", device.text("user_code"), "Read your projects and tasks");
        assertThat(browser.submit("/activate/decision", decision, Map.of("decision", "allow"))
                        .expect(200)
                        .content())
                .contains("connected");
        waitForTheInterval();
        Answer tokens = poll(device).expect(200);
        assertThat(tokens.text("scope")).isEqualTo("tasks:read");
        refresh(client, tokens.text("refresh_token")).expect(200);
        assertThat(poll(device).expect(400).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void ofManyPollsAtOnceOneGetsTokens() {
        Answer device = ask("tasks:read");
        decide(device, "allow");
        List<Answer> answers = Racing.at(20, runner -> poll(device));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    void aDeviceThatIsRefusedHearsSo() {
        Answer device = ask("tasks:read");
        assertThat(decide(device, "deny").content()).contains("refused");
        assertThat(poll(device).expect(400).text("error")).isEqualTo("access_denied");
    }

    @Test
    void aDecisionIsMadeOnce() {
        Answer device = ask("tasks:read");
        decide(device, "deny");
        enter(device.text("user_code")).expect(404);
    }

    @Test
    void anImpatientDeviceIsSlowedDown() {
        Answer device = ask("tasks:read");
        poll(device);
        assertThat(poll(device).expect(400).text("error")).isEqualTo("slow_down");
        waitForTheInterval();
        assertThat(poll(device).expect(400).text("error")).isEqualTo("authorization_pending");
    }

    @Test
    void codesRunOut() {
        Answer device = ask("tasks:read");
        jdbc.sql(
                        "update device_request set created_at = now() - interval '1 hour', expires_at = now() - interval '1 second'")
                .update();
        browser.signIn(person.email(), PASSWORD);
        enter(device.text("user_code")).expect(404);
        assertThat(poll(device).expect(400).text("error")).isEqualTo("expired_token");
    }

    @Test
    void openingALinkDecidesNothing() {
        Answer device = ask("tasks:read");
        browser.signIn(person.email(), PASSWORD);
        browser.open(device.text("verification_uri_complete")).expect(200);
        assertThat(poll(device).expect(400).text("error")).isEqualTo("authorization_pending");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Answer device = ask("tasks:read");
        browser.signIn(person.email(), PASSWORD);
        browser.post("/activate/decision", Map.of("user_code", device.text("user_code"), "decision", "allow"))
                .expect(403);
        assertThat(poll(device).expect(400).text("error")).isEqualTo("authorization_pending");
    }

    @Test
    void guessingIsBraked() {
        Answer device = ask("tasks:read");
        browser.signIn(person.email(), PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(enter("BCDF-GHJ" + "KLMNP".charAt(i)).expect(404).content())
                    .contains("role=\"alert\"");
        }
        Answer braked = enter(device.text("user_code")).expect(429);
        assertThat(braked.header("Retry-After")).isEqualTo("1");
        assertThat(braked.content()).contains("Too many failed attempts");
    }

    @Test
    void aClientWithoutTheGrantIsRefused() {
        Client other = register(Map.of(
                "name", "No devices",
                "type", "public",
                "grant_types", List.of("authorization_code"),
                "redirect_uris", List.of(CALLBACK),
                "scopes", List.of("openid")));
        assertThat(api.form("/oauth2/device_authorization", other.credentials())
                        .expect(400)
                        .text("error"))
                .isEqualTo("unauthorized_client");
    }

    @Test
    void codesAreNotStored() {
        Answer device = ask("tasks:read");
        assertThat(jdbc.sql("select cast(d as text) from device_request d")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain(device.text("device_code"), device.text("user_code"));
    }

    private Answer ask(String scope) {
        return api.form("/oauth2/device_authorization", with(client.credentials(), "scope", scope))
                .expect(200);
    }

    private Answer poll(Answer device) {
        Map<String, String> form = new HashMap<>(client.credentials());
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:device_code");
        form.put("device_code", device.text("device_code"));
        return api.form("/oauth2/token", form);
    }

    private Answer enter(String code) {
        return browser.submit("/activate", browser.open("/activate"), Map.of("user_code", code));
    }

    private Answer decide(Answer device, String decision) {
        browser.signIn(person.email(), PASSWORD);
        Answer page = enter(device.text("user_code")).expect(200);
        return browser.submit("/activate/decision", page, Map.of("decision", decision));
    }

    private void waitForTheInterval() {
        jdbc.sql("update device_request set last_polled_at = last_polled_at - interval '5 seconds'")
                .update();
    }
}
