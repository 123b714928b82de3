package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A producer in any language sends bare JSON; what is bad among it is set aside with its reason, and nobody waits. */
@RunningSuite
class ForeignProducerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void goodPeopleAreRegisteredAndTheBadMessageAmongThemIsKept(Suite suite) {
        var run = UUID.randomUUID().toString();
        var first = "first-" + run + "@example.com";
        var last = "last-" + run + "@example.com";

        // One key, so that all three share a partition and the bad one is in the way of the last.
        send(suite, "registration.requests", run, List.of(person(first), "{\"oops\": \"" + run + "\"}", person(last)));

        var admin = new Http(suite.url()).bearer(People.admin(suite));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(accounts(admin, first)).isEqualTo(1);
            assertThat(accounts(admin, last)).isEqualTo(1);
        });
        assertDead(suite, "registration.requests.dlt", run, "message_id");
    }

    @Test
    void goodOrdersAreKeptAndWhatIsNotEvenJsonIsSetAside(Suite suite) {
        var run = UUID.randomUUID().toString();

        send(suite, "orders", run, List.of(order(run + "-1"), "not json " + run, order(run + "-2")));

        var client = new Http(suite.url()).bearer(People.demoClient(suite));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(client.get("/api/v1/orders/" + run + "-1").status()).isEqualTo(200);
            assertThat(client.get("/api/v1/orders/" + run + "-2").status()).isEqualTo(200);
        });
        assertDead(suite, "orders.dlt", run, "JSON");
    }

    private static void assertDead(Suite suite, String topic, String mark, String reason) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Topics.readAll(suite, topic))
                        .filteredOn(message -> message.value().contains(mark))
                        .singleElement()
                        .satisfies(message -> assertThat(Topics.header(message, "kafka_dlt-exception-message"))
                                .contains(reason)));
    }

    private static void send(Suite suite, String topic, String key, List<String> values) {
        try (var producer = Topics.producer(suite)) {
            values.forEach(value -> Topics.send(producer, topic, key, value));
        }
    }

    private static long accounts(Http admin, String email) {
        return admin.get("/api/v1/users?count=true&email=" + email)
                .json()
                .path("total")
                .asLong();
    }

    private static String person(String email) {
        return "{\"message_id\":\"%s\",\"email\":\"%s\",\"display_name\":\"Foreign\"}".formatted(email, email);
    }

    private static String order(String id) {
        return Orders.json(id, "12.50");
    }
}
