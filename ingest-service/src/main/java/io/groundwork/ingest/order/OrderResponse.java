package io.groundwork.ingest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kept order as it is answered.
 *
 * @param amount decimal text with the digits it was sent with
 * @param highValue whether it exceeded the threshold when it came
 * @param receivedAt when it was kept
 * @param lines left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderResponse(
        String orderId,
        String customerId,
        Instant orderedAt,
        String currency,
        String amount,
        @Nullable String shipCountry,
        boolean highValue,
        Instant receivedAt,
        @Nullable List<OrderLine> lines) {

    OrderResponse {
        lines = lines == null ? null : List.copyOf(lines);
    }

    OrderResponse withLines(List<OrderLine> all) {
        return new OrderResponse(
                orderId, customerId, orderedAt, currency, amount, shipCountry, highValue, receivedAt, all);
    }

    /** Orders never change, so that the moment of keeping tells one content under an id from any other. */
    long version() {
        return receivedAt.getEpochSecond() * 1_000_000 + receivedAt.getNano() / 1_000;
    }
}
