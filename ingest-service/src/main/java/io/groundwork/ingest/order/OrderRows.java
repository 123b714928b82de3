package io.groundwork.ingest.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads answers from rows of the table. */
final class OrderRows {

    static final String COLUMNS =
            "order_id, customer_id, ordered_at, currency, amount, ship_country, high_value, received_at";

    private OrderRows() {}

    static OrderResponse withoutLines(ResultSet row, int number) throws SQLException {
        return new OrderResponse(
                row.getString("order_id"),
                row.getString("customer_id"),
                instant(row, "ordered_at"),
                row.getString("currency"),
                row.getBigDecimal("amount").toPlainString(),
                row.getString("ship_country"),
                row.getBoolean("high_value"),
                instant(row, "received_at"),
                null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
