package io.groundwork.notification.subscription;

import java.util.Set;

/** What one can subscribe to. */
public record TopicName(String value) {

    public static final TopicName HIGH_VALUE_ORDERS = new TopicName("orders.high-value");
    private static final Set<TopicName> BUILT_IN = Set.of(HIGH_VALUE_ORDERS);

    static TopicName existing(String value) {
        TopicName topic = new TopicName(value);
        if (!BUILT_IN.contains(topic)) {
            throw SubscriptionException.unknownTopic(value);
        }
        return topic;
    }
}
