package io.groundwork.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTests {

    @Test
    void repeatsAreAShareOfTheCalls() {
        RetryBudget budget = new RetryBudget(0.1);
        long saved = repeats(budget, 0, 100);

        assertThat(saved).isEqualTo(10);
        assertThat(repeats(budget, 100, 100)).isEqualTo(10);
        assertThat(repeats(budget, 9, 1)).isZero();
        assertThat(repeats(budget, 1, 1)).isEqualTo(1);
    }

    @Test
    void aLongQuietTimeSavesNoMoreThanTen() {
        RetryBudget budget = new RetryBudget(0.1);

        assertThat(repeats(budget, 100_000, 100)).isEqualTo(10);
    }

    private static long repeats(RetryBudget budget, int calls, int wanted) {
        IntStream.range(0, calls).forEach(i -> budget.call());
        return IntStream.range(0, wanted).filter(i -> budget.tryRepeat()).count();
    }
}
