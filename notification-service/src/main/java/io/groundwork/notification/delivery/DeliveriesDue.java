package io.groundwork.notification.delivery;

/** There is something to deliver to webhooks, once the transaction that says so has committed. */
public record DeliveriesDue(int deliveries) {}
