package io.groundwork.registration;

import static org.awaitility.Awaitility.await;

import io.groundwork.platform.id.Ids;
import io.groundwork.test.IntegrationTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running service. Every test uses addresses of its own, so tests need no cleaning between them. */
@IntegrationTest(
        properties = {
            "groundwork.registration.keys.publish-ahead=2s",
            "groundwork.registration.throttle.refusal-time=500ms"
        })
@Import({Mailbox.class, StatementLog.class})
public abstract class Story {

    protected static final String PASSWORD = "correct horse battery staple";

    protected Api api;
    protected Mailbox mailbox;
    protected JdbcClient jdbc;

    @BeforeEach
    void open(@LocalServerPort int port, @Autowired Mailbox mail, @Autowired JdbcClient client) {
        api = Api.anonymous(port);
        mailbox = mail;
        jdbc = client;
    }

    protected static String newAddress() {
        return "p" + Ids.next() + "@example.com";
    }

    protected Answer signUp(String email) {
        return api.post(
                "/api/v1/registrations", Map.of("email", email, "password", PASSWORD, "display_name", "Ada Byron"));
    }

    protected Answer signIn(String email, String password) {
        return api.post("/api/v1/sessions", Map.of("email", email, "password", password));
    }

    protected Answer verify(Map<String, String> proof) {
        return api.post("/api/v1/registrations/verifications", proof);
    }

    /** Somebody with an active account, signed in. */
    protected Person newPerson() {
        String email = newAddress();
        signUp(email).expect(202);
        Answer verified = verify(Map.of("token", mailbox.mailTo(email).token())).expect(200);
        return Person.of(
                email, verified.text("user_id"), signIn(email, PASSWORD).expect(201), api);
    }

    /** The same person in a second session. */
    protected Person signedInAgain(Person person) {
        return Person.of(
                person.email(), person.id(), signIn(person.email(), PASSWORD).expect(201), api);
    }

    /** The tokens that a refresh token gives, or the refusal. */
    protected Answer refresh(String token) {
        return api.post("/api/v1/sessions/refresh", Map.of("refresh_token", token));
    }

    /** That the person's access token is refused, within the time that is promised. */
    protected void awaitRefusal(String accessToken) {
        await().atMost(Duration.ofSeconds(2))
                .until(() -> api.bearer(accessToken).get("/api/v1/users/me").status() == 401);
    }

    protected Person admin() {
        Answer tokens =
                signIn("admin@groundwork.test", "the admin of all the tests").expect(201);
        return Person.of("admin@groundwork.test", "", tokens, api);
    }

    /** Somebody, with the service as they reach it. */
    protected record Person(String email, String id, Api api, String accessToken, String refreshToken) {

        static Person of(String email, String id, Answer tokens, Api api) {
            String access = tokens.text("access_token");
            return new Person(email, id, api.bearer(access), access, tokens.text("refresh_token"));
        }
    }

    protected int count(String sql, String email) {
        return jdbc.sql(sql).param("email", email).query(Integer.class).single();
    }
}
