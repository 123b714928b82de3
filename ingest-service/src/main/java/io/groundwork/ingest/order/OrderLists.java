package io.groundwork.ingest.order;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.KeysetQueryBuilder;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lists of orders, newest first unless asked otherwise. */
@Component
class OrderLists {

    private final KeysetPager pager;

    OrderLists(KeysetPager pager) {
        this.pager = pager;
    }

    Page<OrderResponse> all(OrderFilter filter, PageRequest page) {
        return fetch(orders(filter), page);
    }

    Page<OrderResponse> highValue(OrderFilter filter, PageRequest page) {
        return fetch(orders(filter).where("high_value"), page);
    }

    private Page<OrderResponse> fetch(KeysetQueryBuilder orders, PageRequest page) {
        return pager.fetch(orders.map(OrderRows::withoutLines), page);
    }

    private static KeysetQueryBuilder orders(OrderFilter filter) {
        return KeysetQuery.select(OrderRows.COLUMNS, "orders")
                .where("customer_id = :customer", "customer", filter.customerId())
                .where("ordered_at >= :from", "from", filter.from())
                .where("ordered_at < :to", "to", filter.to())
                .sortableNotNull("ordered_at", "ordered_at", Instant.class)
                .sortableNotNull("received_at", "received_at", Instant.class)
                .sortableNotNull("amount", "amount", BigDecimal.class)
                .defaultSort("-ordered_at")
                .tieBreaker("order_id", String.class);
    }
}
