package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import io.groundwork.local.stack.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The suite with an issuer that is not ours: nothing but settings is different. */
@RunningSuite
class OtherIssuerTests {

    private static final String SCOPES = "tasks:read tasks:write notifications:read notifications:write ingest:read";
    private static final String NO_UUID = "auth0|5f7c8ec7c33c6c004bbafe82";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int FLOOD = 200;

    /** {@code groundwork.security.jwks-min-interval}, and as much of the gateway. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

    @Test
    void theJourneyPassesWithItsTokens(Relocated suite) {
        journey(suite, UUID.randomUUID().toString());
    }

    @Test
    void theJourneyPassesWithASubjectThatIsNoUuid(Relocated suite) {
        journey(suite, NO_UUID);
    }

    @Test
    void adminsAreWhoItsRolesClaimSays(Relocated suite) {
        var deadLetters = "/api/v1/dead-letters";
        var admin = suite.issuer().admin("an-admin", SCOPES);
        for (var service : Relocated.SERVICES) {
            var url = suite.url(service);
            if (service != Service.GATEWAY) {
                assertThat(new Http(url).bearer(admin).get(deadLetters).status())
                        .isEqualTo(200);
                assertThat(new Http(url)
                                .bearer(suite.issuer().person("somebody", SCOPES))
                                .get(deadLetters)
                                .status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void neitherIssuerTrustsTheOther(Relocated relocated, Suite suite) {
        var ours = People.signUp(suite).token();
        var theirs = relocated.issuer().person(UUID.randomUUID().toString(), SCOPES);
        for (var service : Relocated.SERVICES) {
            var door = service.name();
            Doors.assertRefused(Doors.knock(relocated.url(service), door, ours), "ours at relocated " + door);
            assertThat(Doors.knock(relocated.url(service), door, theirs).status())
                    .as(door)
                    .isEqualTo(200);
        }
        Doors.PATHS
                .keySet()
                .forEach(door -> Doors.assertRefused(
                        Doors.knock("http://localhost:" + suite.port(door), door, theirs), "theirs at " + door));
    }

    @Test
    void everyDoorRefusesEveryForgeryOfIt(Relocated suite) throws JOSEException {
        var issuer = suite.issuer();
        var forgeries = Forgery.of(issuer.person(NO_UUID, SCOPES), issuer.key()).all();
        for (var service : Relocated.SERVICES) {
            forgeries.forEach((name, token) -> Doors.assertRefused(
                    Doors.knock(suite.url(service), service.name(), token), name + " at " + service));
        }
    }

    @Test
    void aFloodOfUnknownKeysFetchesThemOnceInAWhile(Relocated suite) throws JOSEException {
        var issuer = suite.issuer();
        var good = issuer.person(NO_UUID, SCOPES);
        var forgery = Forgery.of(good, issuer.key());
        for (var service : Relocated.SERVICES) {
            var before = issuer.keyFetches();
            var begun = Instant.now();
            flood(suite, service, forgery);
            var spent = Duration.between(begun, Instant.now());
            var fetches = issuer.keyFetches() - before;
            assertThat(fetches).as(service.module()).isLessThanOrEqualTo(allowed(spent));
            assertThat(Doors.knock(suite.url(service), service.name(), good).status())
                    .as("a good token right after the flood")
                    .isEqualTo(200);
            System.out.printf(
                    "%s: %d unknown keys in %d ms, %d fetches%n", service.module(), FLOOD, spent.toMillis(), fetches);
        }
    }

    /** Limiters of this kind let one more through in an interval than the interval says. */
    private static int allowed(Duration spent) {
        return 2 * (1 + (int) spent.dividedBy(BETWEEN_FETCHES));
    }

    private static void flood(Relocated suite, Service service, Forgery forgery) throws JOSEException {
        var calls = Stream.<CompletableFuture<Http.Answer>>builder();
        for (int i = 0; i < FLOOD; i++) {
            var token = forgery.unknownKey(UUID.randomUUID().toString());
            calls.add(CompletableFuture.supplyAsync(() -> Doors.knock(suite.url(service), service.name(), token)));
        }
        calls.build().map(CompletableFuture::join).forEach(answer -> Doors.assertRefused(answer, service.module()));
    }

    private static void journey(Relocated suite, String subject) {
        var run = UUID.randomUUID().toString();
        var person = new Http(suite.url()).bearer(suite.issuer().person(subject, SCOPES));
        var machine = new Http(suite.url()).bearer(suite.issuer().machine("ingest:read ingest:write"));
        try (var live = new LiveInbox(suite.url(), () -> suite.issuer().person(subject, SCOPES))) {
            var project = created(person.post("/api/v1/projects", "{\"name\":\"Elsewhere\"}"));
            created(person.post("/api/v1/tasks", "{\"title\":\"%s\",\"project_id\":\"%s\"}".formatted(run, project)));
            created(person.post("/api/v1/subscriptions", "{\"topic\":\"orders.high-value\",\"protocol\":\"inbox\"}"));
            accepted(machine.post("/api/v1/orders", Orders.json(run, "20000")));
            accepted(machine.post("/api/v1/clicks", "{\"user_id\":\"%s\",\"url\":\"/\"}".formatted(run)));

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(person.get("/api/v1/notifications").text()).contains("order.high-value", "New task: " + run);
                assertThat(live.ids()).hasSizeGreaterThanOrEqualTo(2);
                assertThat(machine.get("/api/v1/orders/" + run).status()).isEqualTo(200);
                assertThat(machine.get("/api/v1/clicks/users/" + run)
                                .json()
                                .path("total")
                                .asInt())
                        .isEqualTo(1);
            });
            assertThat(person.get("/api/v1/projects/" + project)
                            .json()
                            .path("owner")
                            .asString())
                    .isEqualTo(subject);
            assertThat(person.post("/api/v1/orders", Orders.json(run, "1")).status())
                    .as("without the scope")
                    .isEqualTo(403);
        }
    }

    private static String created(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static void accepted(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }
}
