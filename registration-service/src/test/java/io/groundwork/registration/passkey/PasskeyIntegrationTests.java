package io.groundwork.registration.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Browser;
import io.groundwork.registration.Story;
import io.groundwork.test.Racing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PasskeyIntegrationTests extends Story {

    private static final String PASSKEYS = "/api/v1/users/me/passkeys";

    private final Authenticator authenticator = new Authenticator();

    @BeforeEach
    void browseAtTheIssuer() {
        authenticator.origin =
                api.get("/.well-known/oauth-authorization-server").text("issuer");
    }

    @Test
    void whoHasRegisteredAPasskeySignsInWithItAtTheLoginPage() {
        Person person = newPerson();
        register(person).expect(201);
        Browser browser = new Browser(api.port());

        Answer in = signIn(browser, "/login?continue=/activate").expect(303);
        assertThat(in.header("Location")).isEqualTo("/activate");
        assertThat(browser.open("/login").content()).contains(person.email(), "You are signed in");
        assertThat(person.api().get(PASSKEYS).items("name")).containsExactly("my phone");
        assertThat(person.api().get(PASSKEYS).items("last_used_at")).doesNotContain("");
    }

    @Test
    void aPasskeyIsRegisteredAndRemovedOnThePageToo() {
        Person person = newPerson();
        Browser browser = new Browser(api.port());
        browser.signIn(person.email(), PASSWORD);
        Answer page = browser.open("/login/passkeys").expect(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        browser.submit("/login/passkeys/options", page, Map.of("password", "wrong horse, wrong staple"))
                .expect(401);
        Answer options = browser.submit("/login/passkeys/options", page, Map.of("password", PASSWORD))
                .expect(200);
        browser.submit(
                        "/login/passkeys",
                        page,
                        Map.of("name", "<b>key</b>", "credential", authenticator.create(options.body())))
                .expect(303);

        Answer listed = browser.open("/login/passkeys").expect(200);
        assertThat(listed.content()).contains("&lt;b&gt;key&lt;/b&gt;").doesNotContain("<b>key");
        String id = person.api().get(PASSKEYS).items("id").getFirst();
        browser.submit("/login/passkeys/removals", listed, Map.of("id", id)).expect(303);
        signIn(new Browser(api.port()), "/login").expect(422);
        assertThat(admin().api().get("/api/v1/audit?subject=" + person.id()).items("action"))
                .containsExactly("passkey_removed", "passkey_added");
    }

    @Test
    void theLoginPageWorksWithoutScriptAndRunsNoneButOurs() {
        Browser browser = new Browser(api.port());
        Answer page = browser.open("/login");
        assertThat(page.content()).contains("data-passkey=\"get\"").containsOnlyOnce("<script");
        assertThat(page.content()).contains("<script src=\"/login/passkey.js\" defer></script>");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'");
        Answer script = browser.open("/login/passkey.js").expect(200);
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aChallengeIsGoodOnceAndOnlyInItsBrowser() {
        register(newPerson()).expect(201);
        Browser browser = new Browser(api.port());
        Answer page = browser.open("/login");
        Answer options = ask(browser, page);
        String credential = authenticator.get(options.body());

        Browser other = new Browser(api.port());
        send(other, other.open("/login"), credential).expect(422);
        send(browser, page, credential).expect(303);
        send(browser, page, credential).expect(422);
    }

    @Test
    void ofOneAnswerSentManyTimesOneSignsIn() {
        register(newPerson()).expect(201);
        Browser browser = new Browser(api.port());
        Answer page = browser.open("/login");
        String credential = authenticator.get(ask(browser, page).body());

        List<Answer> answers = Racing.at(6, runner -> send(browser, page, credential));
        assertThat(answers).filteredOn(answer -> answer.status() == 303).hasSize(1);
    }

    @Test
    void aChallengeForAnotherSessionOrTooOldRegistersNothing() {
        Person person = newPerson();
        Person elsewhere = signedInAgain(person);
        Answer options = options(person).expect(200);
        add(elsewhere, authenticator.create(options.body())).expectProblem(422, "passkey-refused");

        Answer late = options(person).expect(200);
        jdbc.sql("update passkey_challenge set expires_at = now()").update();
        add(person, authenticator.create(late.body())).expectProblem(422, "passkey-refused");
        assertThat(person.api().get(PASSKEYS).items("id")).isEmpty();
    }

    @Test
    void whoeverIsNotVerifiedByTheDeviceIsRefused() {
        Person person = newPerson();
        authenticator.flags = Authenticator.PRESENT;
        register(person).expectProblem(422, "passkey-refused");
        authenticator.flags |= Authenticator.VERIFIED;
        register(person).expect(201);

        authenticator.flags = Authenticator.PRESENT;
        signIn(new Browser(api.port()), "/login").expect(422);
    }

    @Test
    void aSiteThatLooksLikeOursGetsNobodyIn() {
        Person person = newPerson();
        register(person).expect(201);
        authenticator.origin = "http://localhost.evil.example";
        signIn(new Browser(api.port()), "/login").expect(422);
        register(person).expectProblem(422, "passkey-refused");
    }

    @Test
    void aCopyOfTheDeviceIsNoticedByItsCount() {
        register(newPerson()).expect(201);
        signIn(new Browser(api.port()), "/login").expect(303);
        authenticator.count = 0;
        signIn(new Browser(api.port()), "/login").expect(422);
    }

    @Test
    void aPasskeyOfSomebodyElseOrWithAnotherHandleIsRefused() {
        register(newPerson()).expect(201);
        register(newPerson()).expectProblem(422, "passkey-refused");
        signIn(new Browser(api.port()), "/login").expect(422);
    }

    @Test
    void aDisabledAccountIsRefusedAndAnErasedOneLeavesNone() {
        Person person = newPerson();
        register(person).expect(201);
        admin().api()
                .post("/api/v1/users/" + person.id() + "/disable", Map.of())
                .expect(200);
        signIn(new Browser(api.port()), "/login").expect(401);
        admin().api().post("/api/v1/users/" + person.id() + "/enable", Map.of()).expect(200);
        signIn(new Browser(api.port()), "/login").expect(303);

        Person again = signedInAgain(person);
        String etag = again.api().get("/api/v1/users/me").etag();
        again.api().delete("/api/v1/users/me", "If-Match", etag).expect(202);
        signIn(new Browser(api.port()), "/login").expect(422);
        assertThat(jdbc.sql("select count(*) from passkey_user where account_id = cast(:id as uuid)")
                        .param("id", person.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thePasswordIsAskedForAgainAndNothingSecretIsShownOrExported() {
        Person person = newPerson();
        person.api()
                .post(PASSKEYS + "/options", Map.of("password", "wrong horse, wrong staple"))
                .expectProblem(401, "invalid-credentials");
        register(person).expect(201);

        Answer export = person.api().get("/api/v1/users/me/export").expect(200);
        assertThat(export.body().path("passkeys").toString())
                .contains("my phone")
                .doesNotContain("credential", "signature");
        String id = person.api().get(PASSKEYS).items("id").getFirst();
        newPerson().api().delete(PASSKEYS + "/" + id).expectProblem(404, "not-found");
        person.api().delete(PASSKEYS + "/" + id).expect(204);
    }

    @Test
    void whateverIsMadeUpIsOneRefusal() {
        Person person = newPerson();
        for (String nonsense : List.of("{}", "{\"response\":{}}", "[]", "1")) {
            add(person, nonsense).expectProblem(422, "passkey-refused");
        }
        Browser browser = new Browser(api.port());
        for (String nonsense : List.of("", "{", "null", "{\"id\":\"x\"}")) {
            send(browser, browser.open("/login"), nonsense).expect(422);
        }
    }

    private Answer register(Person person) {
        return add(person, authenticator.create(options(person).expect(200).body()));
    }

    private static Answer options(Person person) {
        return person.api().post(PASSKEYS + "/options", Map.of("password", PASSWORD));
    }

    private static Answer add(Person person, String credential) {
        return person.api()
                .postJson(
                        PASSKEYS,
                        JsonMapper.shared()
                                .writeValueAsString(Map.of(
                                        "name",
                                        "my phone",
                                        "credential",
                                        JsonMapper.shared().readTree(credential))));
    }

    private Answer signIn(Browser browser, String address) {
        Answer page = browser.open(address).expect(200);
        return send(browser, page, authenticator.get(ask(browser, page).body()));
    }

    private static Answer ask(Browser browser, Answer page) {
        return browser.submit("/login/passkey/options", page, Map.of()).expect(200);
    }

    private static Answer send(Browser browser, Answer page, String credential) {
        return browser.submit("/login/passkey", page, Map.of("credential", credential));
    }
}
