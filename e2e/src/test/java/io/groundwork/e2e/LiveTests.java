package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What browsers hold open goes through the gateway, and goes on when the gateway has been restarted. */
@RunningSuite
class LiveTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void anInboxIsFollowedOverServerSentEventsAcrossARestartOfTheGateway(Suite suite) {
        var person = People.signUp(suite);
        var news = News.of(suite, person);
        try (var live = new LiveInbox(suite.url(), person::token)) {
            news.publish(3);
            awaitIds(live, 3);

            restartGateway(suite, () -> news.publishBehindTheGateway(2));
            news.publish(1);

            awaitIds(live, 6);
        }
    }

    @Test
    void anInboxIsFollowedOverWebSocketAcrossARestartOfTheGateway(Suite suite) {
        var person = People.signUp(suite);
        var news = News.of(suite, person);
        try (var live = new LiveSocket(suite, person.token(), 0)) {
            news.publish(3);
            await().atMost(SOON).until(() -> live.ids().size() == 3);
            restartGateway(suite, () -> news.publishBehindTheGateway(2));
            await().atMost(SOON).until(live.closed()::isDone);

            try (var again = new LiveSocket(suite, person.token(), live.ids().getLast())) {
                news.publish(1);
                await().atMost(SOON).until(() -> again.ids().size() == 3);
                assertThat(live.ids()).containsExactly(1L, 2L, 3L);
                assertThat(again.ids()).containsExactly(4L, 5L, 6L);
            }
        }
    }

    @Test
    void aSocketIsClosedWith4401WhenItsSessionEnds(Suite suite) throws Exception {
        var token = People.signUp(suite).token();
        try (var live = new LiveSocket(suite, token, 0)) {
            assertThat(new Http(suite.url())
                            .bearer(token)
                            .send("DELETE", "/api/v1/sessions/current", "")
                            .status())
                    .isEqualTo(204);

            assertThat(live.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    private static void restartGateway(Suite suite, Runnable meanwhile) {
        var pid = suite.pid("gateway");
        suite.kill("gateway");
        meanwhile.run();
        suite.awaitRecovery("gateway", pid);
    }

    private static void awaitIds(LiveInbox live, long newest) {
        await().atMost(SOON).until(() -> live.ids().size() >= newest);
        assertThat(live.ids())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, newest).boxed().toList());
    }

    /** Messages that reach one person's inbox. */
    private record News(Suite suite, People person, String topic) {

        static News of(Suite suite, People person) {
            var topic = "news." + UUID.randomUUID();
            var user = new Caller(suite, person::token);
            user.post("/api/v1/topics", "{\"name\":\"" + topic + "\",\"access\":\"private\"}", key(), 201);
            user.post("/api/v1/subscriptions", "{\"topic\":\"" + topic + "\",\"protocol\":\"inbox\"}", key(), 201);
            return new News(suite, person, topic);
        }

        void publish(int messages) {
            var user = new Caller(suite, person::token);
            for (int i = 0; i < messages; i++) {
                user.post("/api/v1/topics/" + topic + "/publish", "{\"body\":\"news\"}", key(), 202);
            }
        }

        void publishBehindTheGateway(int messages) {
            var registration = new Http("http://localhost:" + suite.port("REGISTRATION"));
            var session = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(person.email(), person.password());
            var token = registration
                    .post("/api/v1/sessions", session)
                    .json()
                    .path("access_token")
                    .asString();
            var service = new Http("http://localhost:" + suite.port("NOTIFICATION")).bearer(token);
            for (int i = 0; i < messages; i++) {
                assertThat(service.with("Idempotency-Key", key())
                                .post("/api/v1/topics/" + topic + "/publish", "{\"body\":\"news\"}")
                                .status())
                        .isEqualTo(202);
            }
        }

        private static String key() {
            return UUID.randomUUID().toString();
        }
    }
}
