package io.groundwork.notification.topic;

/** The one name of a topic, for everyone. */
public record TopicName(String value) {

    public static final TopicName HIGH_VALUE_ORDERS = new TopicName("orders.high-value");

    static final String PATTERN = "[a-z0-9][a-z0-9._-]{0,99}";

    @Override
    public String toString() {
        return value;
    }
}
