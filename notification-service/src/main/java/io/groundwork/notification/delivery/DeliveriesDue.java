package io.groundwork.notification.delivery;

/** There is something to deliver to endpoints, once the transaction that says so has committed. */
public record DeliveriesDue(int deliveries) {}
