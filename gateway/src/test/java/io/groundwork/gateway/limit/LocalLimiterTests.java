package io.groundwork.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LocalLimiterTests {

    private static final Bucket BUCKET = new Bucket("caller", "ann", new Limit(10, 20));
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final LocalLimiter limiter = new LocalLimiter(() -> now);

    @Test
    void aBurstIsAllowedAndNotOneMore() {
        for (int left = 19; left >= 0; left--) {
            assertThat(take()).returns(true, Verdict::allowed).returns((long) left, Verdict::remaining);
        }

        assertThat(take())
                .returns(false, Verdict::allowed)
                .returns(Duration.ofMillis(100), Verdict::untilNext)
                .returns(Duration.ofSeconds(2), Verdict::untilFull);
    }

    @Test
    void tokensComeBackByTheMillisecond() {
        empty();

        now = now.plusMillis(99);
        assertThat(take().allowed()).isFalse();
        now = now.plusMillis(1);
        assertThat(take().allowed()).isTrue();
        assertThat(take().allowed()).isFalse();
    }

    @Test
    void aBucketNeverHoldsMoreThanItsBurst() {
        now = now.plus(Duration.ofDays(1));

        assertThat(take().remaining()).isEqualTo(19);
    }

    @Test
    void aClockSetBackGivesNothing() {
        empty();
        now = now.minus(Duration.ofHours(1));

        assertThat(take().allowed()).isFalse();
    }

    @Test
    void callersDoNotShareABucket() {
        empty();

        Bucket other = new Bucket("caller", "bob", BUCKET.limit());
        assertThat(Objects.requireNonNull(limiter.take(other).block()).allowed())
                .isTrue();
    }

    private void empty() {
        for (int i = 0; i < 20; i++) {
            take();
        }
    }

    private Verdict take() {
        return Objects.requireNonNull(limiter.take(BUCKET).block());
    }
}
