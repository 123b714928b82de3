package io.groundwork.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RelayStatusTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RelayStatus status = new RelayStatus(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theAgeIsThatOfTheOldestEventInSeconds() {
        status.backlog(new Backlog(3, 1, NOW.minusMillis(90_500)));

        assertThat(status.oldestAge()).isEqualTo(90.5);
        assertThat(status.pending()).isEqualTo(3);
        assertThat(status.failed()).isOne();
    }

    @Test
    void anEmptyOutboxHasNoAge() {
        status.backlog(new Backlog(0, 0, null));

        assertThat(status.oldestAge()).isZero();
    }

    @Test
    void whatNobodyKnowsIsNotShownAsZero() {
        assertThat(status.oldestAge()).isNaN();
        assertThat(status.pending()).isNaN();
        assertThat(status.failed()).isNaN();
    }
}
