package io.groundwork.registration.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalTimeTests {

    private static final long STEP = Duration.ofMillis(500).toNanos();

    @Test
    void whateverIsFasterIsAnsweredAtTheSameTime() {
        RefusalTime time = new RefusalTime(1000, STEP);
        assertThat(time.leftAt(1000)).isEqualTo(Duration.ofMillis(500));
        assertThat(time.leftAt(1000 + STEP / 5)).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void whateverIsSlowerIsAnsweredAfterAWholeNumberOfSteps() {
        RefusalTime time = new RefusalTime(-STEP, STEP);
        assertThat(time.leftAt(STEP / 5)).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void withoutATimeNobodyWaits() {
        assertThat(RefusalTime.every(Duration.ZERO).left()).isZero();
    }
}
