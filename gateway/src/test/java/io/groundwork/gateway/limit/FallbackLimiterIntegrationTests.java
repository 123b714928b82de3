package io.groundwork.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.gateway.GatewayTest;
import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackends;
import io.groundwork.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FallbackLimiterIntegrationTests extends GatewayTest {

    private final MeterRegistry meters;

    @Autowired
    FallbackLimiterIntegrationTests(MeterRegistry meters) {
        this.meters = meters;
    }

    @AfterEach
    void bringRedisBack() {
        TestBackends.of(BackendKind.REDIS).restart();
        await().atMost(Duration.ofSeconds(20)).until(() -> !countedLocally());
    }

    @Test
    void withoutRedisACallerIsStillLimitedAndNobodySeesAnError() {
        TestBackends.of(BackendKind.REDIS).kill();
        String bearer = TestTokens.user(newSubject()).bearer();
        send(anonymous("/api/v1/tasks").header("Authorization", bearer));
        long start = System.nanoTime();

        var statuses = IntStream.range(0, 60)
                .mapToObj(i -> send(anonymous("/api/v1/tasks").header("Authorization", bearer)))
                .map(HttpResponse::statusCode)
                .toList();

        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        assertThat(statuses).containsOnly(200, 429);
        assertThat(statuses.stream().filter(status -> status == 200).count()).isBetween(39L, 41L + seconds);
        assertThat(countedLocally()).isTrue();
    }

    /** Whether a request now is decided without Redis. */
    private boolean countedLocally() {
        double before = fallbacks();
        send(authorized("/api/v1/tasks"));
        return fallbacks() > before;
    }

    private double fallbacks() {
        return meters.get("gateway.limit.fallbacks").counter().count();
    }
}
