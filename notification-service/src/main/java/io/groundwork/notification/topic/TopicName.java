package io.groundwork.notification.topic;

/** The one name of a topic, for everyone. */
public record TopicName(String value) {

    public static final TopicName HIGH_VALUE_ORDERS = new TopicName("orders.high-value");
    public static final TopicName JOBS = new TopicName("job.events");
    public static final TopicName FILES = new TopicName("file.events");
    public static final TopicName TELEMETRY_ALERTS = new TopicName("telemetry.alerts");

    static final String PATTERN = "[a-z0-9][a-z0-9._-]{0,99}";

    /** What people are told of in person, and know by these names in their preferences. */
    boolean isReserved() {
        return value.startsWith("tasks.") || value.startsWith("account.") || value.equals("digests");
    }

    public static boolean isValid(String name) {
        return name.matches(PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
