package io.groundwork.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicHoldsTests {

    private final Clock clock = mock();
    private final TopicHolds holds = new TopicHolds(clock, Duration.ofSeconds(2));

    @BeforeEach
    void start() {
        at(0);
    }

    @Test
    void aTopicIsLeftAloneForAWhile() {
        holds.hold(List.of("topic"));

        assertThat(holds.held()).containsExactly("topic");
        at(600);
        assertThat(holds.held()).isEmpty();
    }

    @Test
    void thePauseGrowsToItsLimit() {
        for (int i = 0; i < 10; i++) {
            holds.hold(List.of("topic"));
        }

        at(1_900);
        assertThat(holds.held()).containsExactly("topic");
        at(2_100);
        assertThat(holds.held()).isEmpty();
    }

    @Test
    void aTopicThatTakesRecordsAgainIsForgiven() {
        holds.hold(List.of("topic"));
        holds.hold(List.of("topic"));
        holds.release(List.of("topic"));

        assertThat(holds.held()).isEmpty();
    }

    private void at(long millis) {
        given(clock.instant()).willReturn(Instant.ofEpochMilli(millis));
    }
}
