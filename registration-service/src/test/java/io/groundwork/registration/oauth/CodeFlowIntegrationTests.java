package io.groundwork.registration.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.groundwork.registration.Answer;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeFlowIntegrationTests extends OAuthStory {

    @Test
    void aPersonSignsInAgreesAndTheClientGetsTokens() throws ParseException {
        Person person = newPerson();
        Client client = newClient("confidential", "openid", "email", "tasks:read");
        Answer loginPage = browser.follow(
                browser.open(link(request(client, "openid tasks:read"))).expect(303));
        Answer consentPage = browser.follow(browser.follow(browser.signIn(loginPage, person.email(), PASSWORD))
                        .expect(302))
                .expect(200);
        assertThat(consentPage.content())
                .contains("A &lt;b&gt;client&lt;/b&gt;", person.email(), "Read your projects and tasks")
                .doesNotContain("See your mail address");
        Answer back = browser.submit("/oauth2/authorize", consentPage, Map.of()).expect(302);
        assertThat(back.header("Location")).startsWith(CALLBACK + "?");
        assertThat(parameter(back, "state")).isEqualTo("a state & more");
        Answer tokens = redeem(client, parameter(back, "code")).expect(200);
        assertThat(tokens.header("Cache-Control")).contains("no-store");
        assertThat(tokens.text("scope").split(" ")).containsExactlyInAnyOrder("openid", "tasks:read");
        assertIsAccessToken(tokens.text("access_token"), client, person);
        assertIsIdToken(tokens.text("id_token"), client, person);
    }

    private static void assertIsAccessToken(String token, Client client, Person person) throws ParseException {
        assertThat(SignedJWT.parse(token).getHeader().getType().getType()).isEqualTo("at+jwt");
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("groundwork");
        assertThat(claims.getSubject()).isEqualTo(person.id());
        assertThat(claims.getStringClaim("client_id")).isEqualTo(client.clientId());
        assertThat(claims.getStringClaim("scope")).isEqualTo("openid tasks:read");
        assertThat(claims.getStringListClaim("roles")).isEmpty();
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        assertThat(claims.getClaim("email")).isNull();
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(300));
    }

    private static void assertIsIdToken(String token, Client client, Person person) throws ParseException {
        assertThat(SignedJWT.parse(token).getHeader().getType().getType()).isEqualTo("JWT");
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly(client.clientId());
        assertThat(claims.getSubject()).isEqualTo(person.id());
        assertThat(claims.getStringClaim("nonce")).isEqualTo("a-nonce");
        assertThat(claims.getLongClaim("auth_time"))
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
    }

    @Test
    void theIdTokenIsNoAccessToken() {
        Client client = signedInWith("openid", "accounts:read");
        Answer tokens = redeem(client, code(client, "openid accounts:read")).expect(200);
        api.bearer(tokens.text("access_token")).get("/api/v1/users/me").expect(200);
        api.bearer(tokens.text("id_token")).get("/api/v1/users/me").expectProblem(401, "unauthenticated");
        api.bearer(tokens.text("id_token")).get("/userinfo").expectProblem(401, "unauthenticated");
    }

    @Test
    void whatWasAllowedOnceIsNotAskedAgainUnlessTheClientWantsItToBe() {
        Client client = signedInWith("openid", "email", "tasks:read");
        code(client, "openid tasks:read");
        assertThat(parameter(browser.open(link(request(client, "openid tasks:read"))), "code"))
                .isNotEmpty();
        assertThat(browser.open(link(request(client, "openid email"))).header("Location"))
                .contains("/consent?");
        Map<String, String> again = request(client, "openid tasks:read");
        again.put("prompt", "consent");
        assertThat(browser.open(link(again)).header("Location")).contains("/consent?");
    }

    @Test
    void noMeansNothingAtAllEvenAfterAnEarlierYes() {
        Client client = signedInWith("openid", "email", "tasks:read");
        code(client, "openid tasks:read");
        Answer page = browser.follow(browser.open(link(request(client, "openid tasks:read email"))));
        Answer denied = browser.submit("/oauth2/authorize", page, Map.of("decision", "deny"));
        assertThat(parameter(denied, "error")).isEqualTo("access_denied");
        assertThat(parameter(denied, "code")).isEmpty();
        assertThat(browser.open(link(request(client, "openid tasks:read"))).header("Location"))
                .contains("/consent?");
    }

    @Test
    void aConsentFormIsGoodOnceAndOnlyForItsPerson() {
        Client client = signedInWith("openid", "tasks:read");
        Answer page = browser.follow(browser.open(link(request(client, "openid tasks:read"))));
        String own = page.content();
        Person other = newPerson();
        browser.forgetCookies();
        browser.signIn(other.email(), PASSWORD);
        browser.submit("/oauth2/authorize", page, Map.of()).expect(400);
        assertThat(own).contains("name=\"state\"");
    }

    @Test
    void promptsAndAgesAreHeeded() {
        Client client = signedInWith("openid");
        Map<String, String> fresh = request(client, "openid");
        fresh.put("prompt", "login");
        String login = browser.open(link(fresh)).expect(303).header("Location");
        assertThat(login).startsWith("/login?continue=").doesNotContain("prompt");
        Map<String, String> young = request(client, "openid");
        young.put("max_age", "3600");
        assertThat(browser.open(link(young)).header("Location")).contains("/consent?");
        jdbc.sql("update session set created_at = created_at - interval '2 hours'")
                .update();
        assertThat(browser.open(link(young)).header("Location")).startsWith("/login?continue=");
        young.put("prompt", "none");
        assertThat(browser.open(link(young)).header("Location")).startsWith(CALLBACK + "?error=login_required");
    }

    @Test
    void withoutProofKeyOrWithAPlainOneThereIsNoCode() {
        Client client = signedInWith("openid");
        Map<String, String> without = request(client, "openid");
        without.keySet().removeAll(List.of("code_challenge", "code_challenge_method"));
        assertThat(parameter(browser.open(link(without)), "error")).isEqualTo("invalid_request");
        Map<String, String> plain = request(client, "openid");
        plain.put("code_challenge_method", "plain");
        assertThat(parameter(browser.open(link(plain)), "error")).isEqualTo("invalid_request");
        Map<String, String> unnamed = request(client, "openid");
        unnamed.remove("code_challenge_method");
        assertThat(parameter(browser.open(link(unnamed)), "error")).isEqualTo("invalid_request");
    }

    @Test
    void nobodyIsSentToAnAddressThatIsNotRegistered() {
        Client client = signedInWith("openid");
        for (String other : List.of(
                "https://evil.example/callback",
                CALLBACK + "/more",
                CALLBACK + "?x=1",
                "https://app.example.evil.example/callback",
                "http://app.example/callback",
                "http://127.0.0.1/other",
                "javascript:alert(1)")) {
            Map<String, String> request = request(client, "openid");
            request.put("redirect_uri", other);
            Answer refused = browser.open(link(request)).expect(400);
            assertThat(refused.header("Location")).isEmpty();
            assertThat(refused.header("Content-Type")).startsWith("text/html");
            assertThat(refused.content()).contains("This request cannot be answered", "invalid_request");
        }
        browser.forgetCookies();
        Answer unknown = browser.open("/oauth2/authorize?response_type=code&client_id=%3Cscript%3E")
                .expect(400);
        assertThat(unknown.content())
                .contains("This request cannot be answered")
                .doesNotContain("<script");
        assertThat(unknown.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void everyAnswerNamesItsIssuer() {
        Client client = signedInWith("openid");
        Answer granted = allow(browser.open(link(request(client, "openid"))));
        Answer refused = browser.open(link(request(client, "openid tasks:write")));

        String issuer = api.get("/.well-known/oauth-authorization-server").text("issuer");
        assertThat(List.of(granted, refused))
                .allSatisfy(answer -> assertThat(parameter(answer, "iss")).isEqualTo(issuer));
        assertThat(api.get("/.well-known/oauth-authorization-server")
                        .body()
                        .path("authorization_response_iss_parameter_supported")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anAppOnThisMachineMayListenOnAnyPort() {
        Client client = signedInWith("openid");
        Map<String, String> request = request(client, "openid");
        request.put("redirect_uri", "http://127.0.0.1:49152/callback");
        assertThat(allow(browser.open(link(request))).header("Location"))
                .startsWith("http://127.0.0.1:49152/callback?code=");
    }

    @Test
    void aScopeTheClientDoesNotHaveIsRefused() {
        Client client = signedInWith("openid");
        assertThat(parameter(browser.open(link(request(client, "openid tasks:write"))), "error"))
                .isEqualTo("invalid_scope");
    }

    @Test
    void rolesComeOnlyWithTheirScope() throws ParseException {
        Client client = newClient("public", "openid", "roles");
        browser.signIn("admin@groundwork.test", "the admin of all the tests");
        String plain = redeem(client, code(client, "openid")).text("access_token");
        String powerful = redeem(client, code(client, "openid roles")).text("access_token");
        assertThat(SignedJWT.parse(plain).getJWTClaimsSet().getStringListClaim("roles"))
                .isEmpty();
        assertThat(SignedJWT.parse(powerful).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("ADMIN");
        api.bearer(plain).get("/api/v1/clients").expectProblem(403, "forbidden");
    }

    @Test
    void userinfoTellsWhatWasGrantedAndOnlyWhileTheSessionGoesOn() {
        Person person = newPerson();
        browser.signIn(person.email(), PASSWORD);
        Client client = newClient("confidential", "openid", "email", "profile");
        String token = redeem(client, code(client, "openid email")).text("access_token");
        Answer info = api.bearer(token).get("/userinfo").expect(200);
        assertThat(info.text("sub")).isEqualTo(person.id());
        assertThat(info.text("email")).isEqualTo(person.email());
        assertThat(info.body().path("email_verified").asBoolean()).isTrue();
        assertThat(info.body().has("name")).isFalse();
        api.form("/oauth2/revoke", with(client.credentials(), "token", token)).expect(200);
        api.bearer(token).get("/userinfo").expectProblem(401, "unauthenticated");
        api.get("/userinfo").expectProblem(401, "unauthenticated");
        api.bearer(newMachineToken()).get("/userinfo").expectProblem(403, "forbidden");
    }

    private String newMachineToken() {
        return api.basic("demo", "demo-secret-of-the-tests")
                .form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .text("access_token");
    }

    private Client signedInWith(String... scopes) {
        browser.signIn(newPerson().email(), PASSWORD);
        return newClient("confidential", scopes);
    }
}
