package io.groundwork.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SamplesTests {

    @Test
    void theBuiltInOrdersHoldOneAboveAndOneExactlyAtTheThreshold() throws Exception {
        var amounts = Samples.read(null, null, null)
                .orders()
                .valueStream()
                .map(order -> new BigDecimal(order.path("amount").asString()))
                .toList();

        assertThat(amounts)
                .filteredOn(a -> a.compareTo(new BigDecimal("10000")) > 0)
                .isNotEmpty();
        assertThat(amounts).contains(new BigDecimal("10000.00"));
    }

    @Test
    void everyClickHasAnIdSoThatASecondRunCountsNothingTwice() throws Exception {
        assertThat(Samples.read(null, null, null).clicks())
                .allSatisfy(
                        click -> assertThat(click.path("event_id").asString()).isNotEmpty())
                .hasSize(60);
    }
}
