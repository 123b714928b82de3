package io.groundwork.ingest.click;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.UnprocessableEventException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page view.
 *
 * @param eventId tells it from the user's other views
 * @param occurredAt when it happened, which is what it is counted by
 */
record Click(String eventId, UserId userId, String url, Instant occurredAt) {

    /**
     * Reads an event that follows the schema. Without an id of its own the event's stands in, which is the same at every
     * delivery; without a time, the time it was sent.
     *
     * @throws UnprocessableEventException if {@code occurred_at} is no instant
     */
    static Click read(IncomingEvent event) {
        JsonNode document = event.data();
        return new Click(
                document.path("event_id").stringValue(event.id()),
                new UserId(document.path("user_id").stringValue()),
                document.path("url").stringValue(),
                time(document.path("occurred_at").stringValue(null), event.time()));
    }

    private static Instant time(@Nullable String occurredAt, Instant sent) {
        try {
            return occurredAt == null ? sent : OffsetDateTime.parse(occurredAt).toInstant();
        } catch (DateTimeException e) {
            throw new UnprocessableEventException("The view has no time that can be counted", e);
        }
    }
}
