package io.groundwork.ingest.click;

import static io.groundwork.ingest.click.ClickSamples.click;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.test.TestTopics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClickCountIntegrationTests extends ClickTest {

    @Test
    void aWindowEndsWithItsMomentAndLeavesOutItsStart() {
        publish(
                click("a", user, "/", "2026-03-01T12:00:00Z"),
                click("b", user, "/", "2026-03-01T12:00:00.001Z"),
                click("c", user, "/", "2026-03-01T12:05:00Z"),
                click("d", user, "/", "2026-03-01T12:05:00.001Z"));
        awaitTotal(user, 4);
        get(counts(user, "5m", "2026-03-01T12:05:00Z"))
                .expectBody()
                .jsonPath("$.user_id")
                .isEqualTo(user)
                .jsonPath("$.window")
                .isEqualTo("5m")
                .jsonPath("$.from")
                .isEqualTo("2026-03-01T12:00:00Z")
                .jsonPath("$.to")
                .isEqualTo("2026-03-01T12:05:00Z")
                .jsonPath("$.count")
                .isEqualTo(2)
                .jsonPath("$.total")
                .isEqualTo(4);
    }

    @Test
    void repeatsInAnyOrderCountOnce() {
        List<String> clicks = new ArrayList<>(IntStream.range(0, 100)
                .mapToObj(i -> click("e" + i, user, "/" + i % 3, "2026-03-01T12:%02d:00Z".formatted(i % 60)))
                .toList());
        publish(clicks);
        awaitTotal(user, 100);
        Collections.shuffle(clicks, new Random(7));
        publish(clicks);
        clicks.forEach(click -> TestTopics.send("clickstream", user, click));
        fence();
        assertCount(user, "1h", "2026-03-01T12:59:59Z", 100);
        assertThat(top("url", "/1", "2026-03-01T12:59:59Z")).isGreaterThanOrEqualTo(33);
    }

    @Test
    void aLateViewCountsWhenItHappened() {
        publish(click("new", user, "/", "2026-03-02T12:00:00Z"));
        awaitTotal(user, 1);
        publish(click("late", user, "/", "2026-03-01T12:00:00Z"));
        awaitTotal(user, 2);
        assertCount(user, "1h", "2026-03-01T12:30:00Z", 1);
        assertCount(user, "1h", "2026-03-02T12:30:00Z", 1);
    }

    @Test
    void viewsAreForgottenByTheUsersOwnTime() {
        publish(click("old", user, "/", "2026-03-01T12:00:00Z"), click("kept", user, "/", "2026-03-01T12:00:01Z"));
        awaitTotal(user, 2);
        publish(click("new", user, "/", "2026-03-08T12:00:00Z"));
        fence();
        publish(click("old", user, "/", "2026-03-01T12:00:00Z"));
        fence();
        assertCount(user, "7d", "2026-03-08T12:00:00Z", 2);
        assertCount(user, "1h", "2026-03-01T12:30:00Z", 1);
    }

    @Test
    void aViewFromTheFutureForgetsNothing() {
        Instant now = Instant.now();
        publish(click("now", user, "/", now.toString()), click("wrong", user, "/", "2226-03-01T12:00:00Z"));
        awaitTotal(user, 2);
        publish(click("next", user, "/", now.plusMillis(1).toString()));
        awaitTotal(user, 3);
    }

    @Test
    void theMostFrequentAreRanked() {
        publish(
                click("1", user + "a", "/" + user, "1999-05-17T10:05:10Z"),
                click("2", user + "b", "/" + user, "1999-05-17T10:05:20Z"),
                click("3", user + "b", "/", "1999-05-17T09:06:00Z"),
                click("4", user + "c", "/", "1999-05-17T09:05:59Z"));
        awaitTotal(user + "c", 1);
        awaitTotal(user + "b", 2);
        awaitTotal(user + "a", 1);
        get("/api/v1/clicks/top?window=1h&limit=1&at=1999-05-17T10:05:43Z")
                .expectBody()
                .jsonPath("$.by")
                .isEqualTo("user")
                .jsonPath("$.from")
                .isEqualTo("1999-05-17T09:06:00Z")
                .jsonPath("$.to")
                .isEqualTo("1999-05-17T10:06:00Z")
                .jsonPath("$.total")
                .isEqualTo(3)
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].user_id")
                .isEqualTo(user + "b")
                .jsonPath("$.items[0].count")
                .isEqualTo(2)
                .jsonPath("$.items[0].url")
                .doesNotExist();
        assertThat(top("url", "/" + user, "1999-05-17T10:05:43Z")).isEqualTo(2);
    }

    @Test
    void nothingIsRankedWhereNothingHappened() {
        get("/api/v1/clicks/top?at=1980-01-01T00:00:00Z")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0)
                .jsonPath("$.items")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"window=8d", "window=5", "limit=0", "limit=201", "by=country", "at=now"})
    void aBadParameterIsPointedAt(String parameter) {
        get("/api/v1/clicks/top?" + parameter)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/" + parameter.substring(0, parameter.indexOf('=')));
    }
}
