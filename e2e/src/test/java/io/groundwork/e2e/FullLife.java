package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who has used all that the suite offers, and left a mark wherever one can be left.
 *
 * @param person signs in by the address as it was typed, with capitals
 * @param id of the account
 * @param friend shares a project, and hears of the person
 */
record FullLife(Suite suite, People person, String name, String id, Http caller, Http friend) {

    private static final Duration SOON = Duration.ofSeconds(60);

    static FullLife lead(Suite suite) throws GeneralSecurityException {
        var run = UUID.randomUUID().toString().replace("-", "");
        var name = "Zenobia-" + run;
        var person = People.signUp(suite, "Zenobia." + run + "@Example.COM", name);
        var caller = new Http(suite.url()).bearer(person.token());
        var id = ok(caller.get("/api/v1/users/me"), 200).json().path("id").asString();
        var friend = new Http(suite.url()).bearer(People.signUp(suite).token());
        var life = new FullLife(suite, person, name, id, caller, friend);
        life.account();
        life.work();
        life.messages();
        life.records();
        life.badRecords();
        life.secondFactor();
        life.awaitTraces();
        return life;
    }

    /** What a search has to look for. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("address", person.email());
        texts.put("name", name);
        texts.put("id", id);
        texts.put("id without dashes", id.replace("-", ""));
        return texts;
    }

    private void account() {
        var http = new Http(suite.url());
        ok(http.post("/api/v1/sessions", person.login("a wrong password, once")), 401);
        var tokens = ok(http.post("/api/v1/sessions", person.login(person.password())), 201)
                .json();
        var refresh = tokens.path("refresh_token").asString();
        ok(http.post("/api/v1/sessions/refresh", "{\"refresh_token\":\"" + refresh + "\"}"), 200, 201);
        ok(http.post("/api/v1/password-resets", "{\"email\":\"" + person.email() + "\"}"), 202);
        ok(http.post("/api/v1/registrations", person.registration(name)), 202);
        ok(caller.get("/api/v1/users/" + id), 200);
        ok(caller.get("/api/v1/users/me/export"), 200);
        var consent = new ConsentPage(suite);
        var app = consent.registerClient();
        ok(consent.grant(app, person.email(), person.password()), 200);
    }

    private void work() {
        var friendId = ok(friend.get("/api/v1/users/me"), 200).json().path("id").asString();
        var project = created(keyed(friend).post("/api/v1/projects", "{\"name\":\"Shared\"}"));
        ok(
                friend.with("Content-Type", "application/json")
                        .send("PUT", "/api/v1/projects/" + project + "/members/" + id, "{\"role\":\"editor\"}"),
                201);
        created(keyed(caller).post("/api/v1/projects", "{\"name\":\"Alone\"}"));
        var task = created(keyed(caller)
                .post(
                        "/api/v1/tasks",
                        "{\"title\":\"Ours\",\"project_id\":\"%s\",\"assignee_id\":\"%s\"}".formatted(project, id)));
        var comments = "/api/v1/tasks/" + task + "/comments";
        created(keyed(caller).post(comments, "{\"body\":\"I am %s\",\"mentions\":[\"%s\"]}".formatted(name, friendId)));
        created(keyed(friend).post(comments, "{\"body\":\"look\",\"mentions\":[\"%s\"]}".formatted(id)));
        ok(caller.post("/api/v1/projects/" + project + "/calendar-addresses", "{}"), 201);
        var rows = "title,assignee_id,priority\r\nGood,%s,1\r\nBad,%s,9\r\n".formatted(id, id);
        ok(
                caller.with("Content-Type", "text/csv").send("POST", "/api/v1/imports?project_id=" + project, rows),
                200,
                202);
    }

    private void messages() {
        var topic = "news-" + id;
        created(keyed(caller).post("/api/v1/topics", "{\"name\":\"%s\",\"access\":\"public\"}".formatted(topic)));
        for (var protocol : new String[] {"inbox", "email"}) {
            created(caller.post(
                    "/api/v1/subscriptions", "{\"topic\":\"%s\",\"protocol\":\"%s\"}".formatted(topic, protocol)));
        }
        created(caller.post(
                "/api/v1/subscriptions",
                "{\"topic\":\"%s\",\"protocol\":\"webhook\",\"endpoint\":\"http://127.0.0.1:9/%s\"}"
                        .formatted(topic, id)));
        created(friend.post("/api/v1/subscriptions", "{\"topic\":\"%s\",\"protocol\":\"inbox\"}".formatted(topic)));
        created(friend.post("/api/v1/subscriptions", "{\"topic\":\"orders.high-value\",\"protocol\":\"inbox\"}"));
        ok(
                caller.post(
                        "/api/v1/topics/" + topic + "/publish",
                        "{\"subject\":\"From %s\",\"body\":\"write to %s\",\"group\":\"%s\"}"
                                .formatted(id, person.email(), id)),
                202);
    }

    private void records() {
        var machine = new Http(suite.url()).bearer(People.demoClient(suite));
        var order = Orders.json("of-" + UUID.randomUUID(), "20000").replace("\"E2E\"", "\"" + id + "\"");
        ok(
                keyed(machine)
                        .post("/api/v1/orders", order.replace("\"lines\"", "\"ship_to\":\"" + name + "\",\"lines\"")),
                202);
        ok(keyed(machine).post("/api/v1/clicks", "{\"user_id\":\"%s\",\"url\":\"/people/%s\"}".formatted(id, id)), 202);
        ok(machine.get("/api/v1/clicks/top?by=user"), 200);
    }

    private void badRecords() {
        try (var producer = Topics.producer(suite)) {
            Topics.send(producer, "registration.requests", person.email(), "{\"email\":\"" + person.email());
            Topics.send(producer, "orders", "x", "{\"customer_id\":\"" + id);
            Topics.send(producer, "notification.requests", "x", "{\"body\":\"" + person.email());
            Topics.send(producer, "user.events", id, "{\"user_id\":\"" + id);
        }
    }

    private void secondFactor() throws GeneralSecurityException {
        var factor = "/api/v1/users/me/second-factor";
        var secret = ok(caller.post(factor, "{}"), 201).json().path("secret").asString();
        ok(caller.post(factor + "/confirmations", "{\"otp\":\"" + new Totp(secret).code() + "\"}"), 200, 201);
    }

    /** Everything above has arrived where it ends up, and the search finds it there: it would find what an erasure leaves. */
    private void awaitTraces() {
        var traces = Traces.of(suite, texts());
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(traces.inTables())
                    .contains(
                            "registration.account: address",
                            "registration.audit_entry: id",
                            "registration.consent: id",
                            "registration.dead_letter: address as typed, in hex",
                            "registration.second_factor: id",
                            "registration.session: id",
                            "task.comment: name",
                            "task.import_error: id",
                            "task.project_member: id",
                            "task.stored_answer: id in hex",
                            "notification.dead_letter: address as typed, in hex",
                            "notification.delivery: id",
                            "notification.mail_delivery: address",
                            "notification.message: address",
                            "notification.notification: name",
                            "notification.recipient: address",
                            "notification.subscription: id",
                            "notification.topic: id",
                            "ingest.dead_letter: id in hex",
                            "ingest.orders: id",
                            "ingest.orders: name");
            assertThat(String.join(" ", traces.inRedis().keySet()))
                    .contains("views:" + id, "url:minute", "user:minute");
            assertThat(friend.get("/api/v1/notifications?limit=200").text())
                    .contains("order.high-value", name, person.email());
        });
    }

    static Http.Answer ok(Http.Answer answer, int... expected) {
        assertThat(expected).as(answer.text()).contains(answer.status());
        return answer;
    }

    private static Http keyed(Http caller) {
        return caller.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String created(Http.Answer answer) {
        return ok(answer, 201).json().path("id").asString();
    }
}
