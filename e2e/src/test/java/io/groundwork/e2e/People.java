package io.groundwork.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** Callers of the suite and how they get their tokens. */
record People(Suite suite, String email, String password) {

    private static final Pattern LINK = Pattern.compile("/verify\\?token=([A-Za-z0-9_.~-]+)");

    /** Somebody new, with a verified address. */
    static People signUp(Suite suite) {
        return signUp(suite, UUID.randomUUID() + "@example.com", "Somebody");
    }

    /** The same, by an address and a name of choice. */
    static People signUp(Suite suite, String email, String name) {
        var person = new People(suite, email, "a long enough password");
        var http = new Http(suite.url());
        expect(http.post("/api/v1/registrations", person.registration(name)), 202);
        expect(http.post("/api/v1/registrations/verifications", "{\"token\":\"" + person.mailedToken() + "\"}"), 200);
        return person;
    }

    static String admin(Suite suite) {
        return new People(suite, suite.credential("ADMIN_EMAIL"), suite.credential("ADMIN_PASSWORD")).token();
    }

    static String demoClient(Suite suite) {
        var pair = suite.credential("DEMO_CLIENT_ID") + ":" + suite.credential("DEMO_CLIENT_SECRET");
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        var answer = new Http(suite.url())
                .with("Authorization", "Basic " + basic)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/oauth2/token", "grant_type=client_credentials");
        return expect(answer, 200).json().path("access_token").asString();
    }

    /** A fresh access token. */
    String token() {
        return expect(new Http(suite.url()).post("/api/v1/sessions", login(password)), 201)
                .json()
                .path("access_token")
                .asString();
    }

    /** Body of a sign-in. */
    String login(String typed) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + typed + "\"}";
    }

    /** Body of a sign-up. */
    String registration(String name) {
        return "{\"email\":\"%s\",\"password\":\"%s\",\"display_name\":\"%s\"}".formatted(email, password, name);
    }

    private String mailedToken() {
        var mail = new Http(suite.mail());
        var token = new AtomicReference<>("");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var found = mail.get("/api/v1/search?query=to:" + email.toLowerCase(Locale.ROOT))
                    .json()
                    .path("messages");
            if (!found.isEmpty()) {
                var id = found.get(0).path("ID").asString();
                var text = mail.get("/api/v1/message/" + id).json().path("Text").asString();
                var matcher = LINK.matcher(text);
                token.set(matcher.find() ? matcher.group(1) : "");
            }
            return !token.get().isEmpty();
        });
        return token.get();
    }

    private static Http.Answer expect(Http.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
