package io.groundwork.messaging;

/**
 * A fact to be told to other services.
 *
 * @param topic Kafka topic, as listed in {@code contracts/}
 * @param key record key; events of one key reach the topic in the order in which their transactions commit
 * @param type CloudEvents type, past tense ({@code task.created})
 * @param subject what the event is about, usually the id of the thing that changed
 * @param data value, written as snake_case JSON by the schema of the topic; nulls are left out
 */
public record OutgoingEvent(String topic, String key, String type, String subject, Object data) {}
