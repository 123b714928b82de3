package io.groundwork.ingest.order;

import io.groundwork.ingest.person.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a customer's orders orders of nobody. */
@Component
public class ForgettingCustomers {

    private static final int CHUNK = 500;

    private final Orders orders;

    ForgettingCustomers(Orders orders) {
        this.orders = orders;
    }

    /** Belongs to the caller's transaction. */
    public void forget(PersonId customer) {
        List<Order> chunk = orders.ofCustomer(customer, CHUNK);
        while (!chunk.isEmpty()) {
            orders.replace(chunk.stream().map(Order::ofNobody).toList());
            chunk = orders.ofCustomer(customer, CHUNK);
        }
    }
}
