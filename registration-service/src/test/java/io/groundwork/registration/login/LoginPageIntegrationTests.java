package io.groundwork.registration.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Browser;
import io.groundwork.registration.oauth.OAuthStory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageIntegrationTests extends OAuthStory {

    private static final String COOKIE = "groundwork-login";
    private static final String WRONG = "a wrong guess, but long";

    @BeforeEach
    void forgetFailures() {
        jdbc.sql("delete from login_throttle").update();
    }

    @Test
    void thePageIsPlainAccessibleAndClosed() {
        Answer page = browser.open("/login").expect(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy"))
                .matches(
                        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.content())
                .contains("<html lang=\"en\">", "<label for=\"email\">", "<label for=\"password\">", "<main>")
                .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
                .doesNotContain("<script>", "http://", "https://", "style=")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void theCookieIsForTheServerOnlyAndHeldInNoProcess() {
        Person person = newPerson();
        Answer in =
                browser.signIn(browser.open("/login"), person.email(), PASSWORD).expect(303);
        assertThat(in.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(COOKIE + "=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Max-Age", "Expires"))
                .noneSatisfy(cookie -> assertThat(cookie).contains("JSESSIONID"));
        assertThat(browser.open("/login").content()).contains("You are signed in", person.email());
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Person person = newPerson();
        Answer refused = browser.post("/login", Map.of("email", person.email(), "password", PASSWORD))
                .expect(403);
        assertThat(refused.header("Content-Type")).startsWith("text/html");
        assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
        Map<String, String> stolen = new HashMap<>(Browser.hiddenFields(browser.open("/login")));
        stolen.putAll(Map.of("email", person.email(), "password", PASSWORD));
        new Browser(api.port()).post("/login", stolen).expect(403);
    }

    @Test
    void signingInMakesANewCookieWhateverTheBrowserHadBefore() {
        Person person = newPerson();
        Person attacker = newPerson();
        browser.signIn(attacker.email(), PASSWORD);
        String planted = browser.cookie(COOKIE);
        browser.signIn(browser.open("/login?continue=/activate"), person.email(), PASSWORD)
                .expect(303);
        assertThat(browser.cookie(COOKIE)).isNotEqualTo(planted);
        assertThat(browser.open("/login").content()).contains(person.email());
    }

    @Test
    void aKnownAndAnUnknownAddressGetTheSameAnswer() {
        String known = newPerson().email();
        String unknown = newAddress();
        Answer one = browser.signIn(browser.open("/login"), known, WRONG).expect(401);
        Answer other = browser.signIn(browser.open("/login"), unknown, WRONG).expect(401);
        assertThat(one.content()).contains("role=\"alert\"", "do not match an active account");
        assertThat(masked(one, known)).isEqualTo(masked(other, unknown));
    }

    @Test
    void guessingIsBrakedTogetherWithTheApi() {
        Person person = newPerson();
        for (int i = 0; i < 3; i++) {
            browser.signIn(browser.open("/login"), person.email(), WRONG).expect(401);
        }
        for (int i = 0; i < 2; i++) {
            signIn(person.email(), WRONG).expect(401);
        }
        Answer braked =
                browser.signIn(browser.open("/login"), person.email(), PASSWORD).expect(429);
        assertThat(braked.header("Retry-After")).isEqualTo("1");
        assertThat(braked.content()).contains("Try again in 1 s");
    }

    @Test
    void whatIsTypedOrLinkedIsNotRunAsHtml() {
        Answer page = browser.signIn(browser.open("/login"), "\"><script>alert(1)</script>", "x")
                .expect(400);
        assertThat(page.content()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(browser.open("/login?continue=" + encoded("\"><script>")).content())
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/oauth2/authorize@evil.example",
                "/oauth2/authorize?x=\r\nSet-Cookie: a=b",
                "/api/v1/users/me",
                "javascript:alert(1)"
            })
    void thePageIsNoSpringboardToOthers(String address) {
        Person person = newPerson();
        Answer in = browser.signIn(browser.open("/login?continue=" + encoded(address)), person.email(), PASSWORD);
        assertThat(in.expect(303).header("Location")).isEqualTo("/login");
    }

    @Test
    void theFormMayLeadToTheClientThatAskedAndToNobodyElse() {
        Client client = newClient("public", "openid");
        Answer page = browser.follow(browser.open(link(request(client, "openid"))));
        assertThat(page.header("Content-Security-Policy"))
                .contains("form-action 'self' https://app.example http://127.0.0.1:*;");
    }

    @Test
    void signingOutIsAskedForAndEndsTheLogin() {
        Person person = newPerson();
        browser.signIn(person.email(), PASSWORD);
        String cookie = browser.cookie(COOKIE);
        assertThat(person.api().get("/api/v1/sessions").items("id")).hasSize(2);
        browser.post("/logout", Map.of()).expect(403);
        Answer out =
                browser.submit("/logout", browser.open("/logout"), Map.of()).expect(303);
        assertThat(out.headers().allValues("Set-Cookie"))
                .anySatisfy(it -> assertThat(it).startsWith(COOKIE + "=;").contains("Max-Age=0"));
        assertThat(browser.follow(out).expect(200).content()).contains("signed out");
        assertThat(person.api().get("/api/v1/sessions").items("id")).hasSize(1);
        assertThat(api.get("/activate", "Cookie", COOKIE + "=" + cookie).status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/activate", "/consent"})
    void otherPagesAskToSignInFirst(String path) {
        assertThat(browser.open(path).expect(303).header("Location")).startsWith("/login?continue=");
    }

    private static String masked(Answer page, String email) {
        return page.content().replace(email, "?").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
