package io.groundwork.ingest.order;

import io.groundwork.ingest.person.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The orders kept. Any number of them is one statement, of one text. */
@Repository
class Orders {

    private static final String KEEP = """
            insert into orders (order_id, customer_id, ordered_at, currency, amount, ship_country, high_value, raw, received_at)
            select o.*, :now::timestamptz
            from unnest(:ids::text[], :customers::text[], :times::timestamptz[], :currencies::text[], :amounts::numeric[],
                        :countries::text[], :high::boolean[], :documents::jsonb[]) as o
            on conflict (order_id) do nothing
            returning order_id
            """;

    private static final String DIFFERENT = """
            select order_id
            from orders join unnest(:ids::text[], :documents::jsonb[]) as again (order_id, document) using (order_id)
            where raw <> document
            """;

    private static final String REPLACE = """
            update orders set customer_id = o.customer_id, raw = o.raw
            from unnest(:ids::text[], :customers::text[], :documents::jsonb[]) as o (order_id, customer_id, raw)
            where orders.order_id = o.order_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    Orders(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * Keeps the orders whose ids are not there yet, also when another replica keeps the same ones at this moment.
     *
     * @param orders distinct by id and sorted by it: two replicas with the same orders then never wait in a circle
     * @return ids of those that were new
     */
    Set<OrderId> keepNew(Collection<Order> orders, Predicate<Order> highValue, Instant now) {
        return jdbc.sql(KEEP)
                .param("ids", column(orders, order -> order.id().value()))
                .param("customers", column(orders, Order::customerId))
                .param("times", column(orders, order -> order.orderedAt().toString()))
                .param("currencies", column(orders, order -> order.value().currency()))
                .param("amounts", column(orders, order -> order.value().amount().toPlainString()))
                .param("countries", column(orders, Order::shipCountry))
                .param("documents", column(orders, order -> order.document().toString()))
                .param("high", column(orders, order -> Boolean.toString(highValue.test(order))))
                .param("now", now.toString())
                .query((row, n) -> new OrderId(row.getString(1)))
                .set();
    }

    /** Ids, one for each of the orders that is kept with another content; another order of fields is the same content. */
    List<OrderId> keptDifferently(List<Order> orders) {
        return jdbc.sql(DIFFERENT)
                .param("ids", column(orders, order -> order.id().value()))
                .param("documents", column(orders, order -> order.document().toString()))
                .query((row, n) -> new OrderId(row.getString(1)))
                .list();
    }

    Optional<OrderResponse> find(OrderId id) {
        return jdbc.sql("select " + OrderRows.COLUMNS + ", raw -> 'lines' as lines from orders where order_id = :id")
                .param("id", id.value())
                .query((row, n) -> OrderRows.withoutLines(row, n).withLines(lines(row.getString("lines"))))
                .optional();
    }

    List<Order> ofCustomer(PersonId customer, int limit) {
        return jdbc.sql("select raw from orders where customer_id = :customer limit :limit")
                .param("customer", customer.value())
                .param("limit", limit)
                .query((row, n) -> Order.read(mapper.readTree(row.getString(1))))
                .list();
    }

    /** Puts customer and document in the place of those kept under the same ids. */
    void replace(List<Order> changed) {
        jdbc.sql(REPLACE)
                .param("ids", column(changed, order -> order.id().value()))
                .param("customers", column(changed, Order::customerId))
                .param("documents", column(changed, order -> order.document().toString()))
                .update();
    }

    private List<OrderLine> lines(String json) {
        return List.of(mapper.readValue(json, OrderLine[].class));
    }

    private static @Nullable String[] column(Collection<Order> orders, Function<Order, @Nullable String> value) {
        return orders.stream().map(value).toArray(String[]::new);
    }
}
