package io.groundwork.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void doublesUpToTheLongest() {
        assertThat(backoff.before(1)).hasSeconds(1);
        assertThat(backoff.before(2)).hasSeconds(2);
        assertThat(backoff.before(5)).hasSeconds(16);
        assertThat(backoff.before(6)).hasSeconds(30);
        assertThat(backoff.before(1_000_000)).hasSeconds(30);
    }
}
