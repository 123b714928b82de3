package io.groundwork.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignalTests {

    private final Signal signal = new Signal();

    @Test
    void remembersWhatWasRaisedBeforeTheWait() throws InterruptedException {
        signal.raise();

        assertThat(signal.await(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void countsManyRaisesAsOne() throws InterruptedException {
        signal.raise();
        signal.raise();
        signal.await(Duration.ofMinutes(1));

        assertThat(signal.await(Duration.ZERO)).isFalse();
    }

    @Test
    void givesUpAfterTheTime() throws InterruptedException {
        assertThat(signal.await(Duration.ofMillis(1))).isFalse();
    }
}
