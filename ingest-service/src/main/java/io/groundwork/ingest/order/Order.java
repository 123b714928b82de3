package io.groundwork.ingest.order;

import io.groundwork.ingest.person.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order as it came.
 *
 * @param document the whole of it, with what this service does not read
 */
record Order(
        OrderId id,
        String customerId,
        Instant orderedAt,
        Money value,
        @Nullable String shipCountry,
        JsonNode document) {

    /**
     * Reads a document that follows the schema.
     *
     * @throws java.time.DateTimeException if {@code ordered_at} is no instant that can be kept
     */
    static Order read(JsonNode document) {
        return new Order(
                new OrderId(document.path("order_id").stringValue()),
                document.path("customer_id").stringValue(),
                OrderTime.parse(document.path("ordered_at").stringValue()),
                new Money(
                        document.path("currency").stringValue(),
                        new BigDecimal(document.path("amount").stringValue())),
                document.path("ship_country").stringValue(null),
                document);
    }

    PersonId customer() {
        return new PersonId(customerId);
    }

    /** The same order for the books, without whose it is. */
    Order ofNobody() {
        return new Order(id, PersonId.ERASED.value(), orderedAt, value, shipCountry, AnonymousDocument.of(document));
    }
}
