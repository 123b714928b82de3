package io.groundwork.ingest.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "9999.9999,false",
        "10000,false",
        "10000.00,false",
        "10000.0001,true",
        "10000.01,true",
        "100000000000000,true"
    })
    void exceedsOnlyWhatIsStrictlyLess(BigDecimal amount, boolean exceeds) {
        assertThat(new Money("EUR", amount).exceeds(new BigDecimal("10000"))).isEqualTo(exceeds);
    }
}
