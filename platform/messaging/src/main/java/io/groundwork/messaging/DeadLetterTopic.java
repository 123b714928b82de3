package io.groundwork.messaging;

/** Where records go that a consumer of a topic could not process. */
public final class DeadLetterTopic {

    private static final String SUFFIX = ".dlt";

    private DeadLetterTopic() {}

    /** Returns the name of the topic's twin. */
    public static String of(String topic) {
        return topic + SUFFIX;
    }
}
