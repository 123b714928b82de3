package io.groundwork.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A record of a topic whose value has been parsed and, where a schema is configured, found valid.
 *
 * @param id {@code ce_id}, else the value's {@code message_id} or {@code event_id}, else {@code topic-partition-offset}; at
 *     most 200 characters, the same at every delivery
 * @param type CloudEvents type, or null for bare JSON
 * @param topic topic it was read from
 * @param key record key; empty when the producer gave none
 * @param partition partition it was read from
 * @param offset position in the partition
 * @param time {@code ce_time}, else the timestamp of the record
 * @param data the value
 */
public record IncomingEvent(
        String id,
        @Nullable String type,
        String topic,
        String key,
        int partition,
        long offset,
        Instant time,
        JsonNode data) {

    /**
     * Reads the value as the consumer's own record; unknown fields are ignored.
     *
     * @throws UnprocessableEventException when the value does not fit, which sends the event to its dead-letter topic
     */
    public <T> T dataAs(Class<T> type) {
        try {
            return EventJson.MAPPER.treeToValue(data, type);
        } catch (JacksonException e) {
            throw new UnprocessableEventException("The value is no " + type.getSimpleName(), e);
        }
    }
}
