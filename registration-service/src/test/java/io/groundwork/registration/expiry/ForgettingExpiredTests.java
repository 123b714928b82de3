package io.groundwork.registration.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class ForgettingExpiredTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Instant> limits = new ArrayList<>();

    @Test
    void eachIsKeptForItsOwnTime() {
        forgetting(keeping(Duration.ofHours(1)), keeping(Duration.ofDays(1))).run();
        assertThat(limits).containsExactly(NOW.minusSeconds(3_600), NOW.minusSeconds(86_400));
    }

    @Test
    void oneThatFailsKeepsNothingElseFromIt() {
        forgetting(failing(), keeping(Duration.ZERO)).run();
        assertThat(limits).containsExactly(NOW);
    }

    private static ForgettingExpired forgetting(Expiring... all) {
        return new ForgettingExpired(List.of(all), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Expiring keeping(Duration kept) {
        return new Expiring() {
            @Override
            public Duration kept() {
                return kept;
            }

            @Override
            public void removeExpiredBefore(Instant limit) {
                limits.add(limit);
            }
        };
    }

    private static Expiring failing() {
        return new Expiring() {
            @Override
            public Duration kept() {
                return Duration.ZERO;
            }

            @Override
            public void removeExpiredBefore(Instant limit) {
                throw new QueryTimeoutException("busy");
            }
        };
    }
}
