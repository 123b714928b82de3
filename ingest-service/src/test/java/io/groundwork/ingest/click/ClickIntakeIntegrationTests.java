package io.groundwork.ingest.click;

import static io.groundwork.ingest.click.ClickSamples.click;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.TestTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClickIntakeIntegrationTests extends ClickTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"66.249.73.135", "2001:db8::1", "shop/eu/42", "a b%c", "späße", "{clicks}", "...", "100%25"})
    void aUserMayBeNamedByAnyText(String name) {
        publish(click("1", name, "/", "2026-03-01T12:00:00Z"));
        await().untilAsserted(() -> assertCount(name, "1m", "2026-03-01T12:00:00Z", 1));
    }

    @Test
    void aBareViewCountsAtTheTimeItWasSentAndOnce() {
        TestTopics.send("clickstream", null, "{\"user_id\":\"" + user + "\",\"url\":\"/\"}");
        await().untilAsserted(() -> get("/api/v1/clicks/users/" + user)
                .expectBody()
                .jsonPath("$.count")
                .isEqualTo(1));
    }

    @Test
    void linesArePublishedAndBadOnesRefused() {
        String good = click("1", user, "/", "2026-03-01T12:00:00Z");
        post("/api/v1/clicks", NDJSON, good + "\n" + good.replace("\"/\"", "7"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/1/url")
                .jsonPath("$.errors[0].detail")
                .isEqualTo("line 2: integer found, string expected");
        post("/api/v1/clicks", NDJSON, good).expectStatus().isAccepted();
        awaitTotal(user, 1);
    }

    @Test
    void poisonHoldsNobodyUp() {
        TestTopics.send("clickstream", user, "not json");
        TestTopics.send("clickstream", user, click("1", user, "/", "2026-03-01T12:00:00Z"));
        TestTopics.send("clickstream", user, click("2", user, "/", "yesterday"));
        TestTopics.send("clickstream", user, click("3", user, "/", "2026-03-01T12:00:00Z"));
        awaitTotal(user, 2);
        await().untilAsserted(() ->
                assertThat(TestTopics.readAll("clickstream.dlt", user)).hasSize(2));
    }
}
