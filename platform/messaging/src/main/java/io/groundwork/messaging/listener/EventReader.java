package io.groundwork.messaging.listener;

import io.groundwork.messaging.EventHeaders;
import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.UnprocessableEventException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns records with byte[] values into events. Safe for concurrent use. */
final class EventReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final EventSchemas schemas;

    EventReader(EventSchemas schemas) {
        this.schemas = schemas;
    }

    /** @throws UnprocessableEventException when the value is no JSON or breaks the schema of its topic */
    IncomingEvent read(ConsumerRecord<?, ?> received) {
        JsonNode value = parse(received.value());
        schemas.check(received.topic(), value);
        return new IncomingEvent(
                EventId.of(received, value),
                EventHeaders.text(received.headers(), EventHeaders.TYPE),
                received.topic(),
                Objects.toString(received.key(), ""),
                received.partition(),
                received.offset(),
                time(received),
                value);
    }

    /** Returns the id even of a record that cannot be read. */
    static String idOf(ConsumerRecord<?, ?> received) {
        try {
            return EventId.of(received, parse(received.value()));
        } catch (UnprocessableEventException e) {
            return EventId.of(received, null);
        }
    }

    private static JsonNode parse(@Nullable Object value) {
        if (!(value instanceof byte[] bytes) || bytes.length == 0) {
            throw new UnprocessableEventException("The record has no value");
        }
        try {
            JsonNode parsed = MAPPER.readTree(bytes);
            if (parsed == null || parsed.isMissingNode()) {
                throw new UnprocessableEventException("The value is empty");
            }
            return parsed;
        } catch (JacksonException e) {
            throw new UnprocessableEventException("The value is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Instant time(ConsumerRecord<?, ?> received) {
        String time = EventHeaders.text(received.headers(), EventHeaders.TIME);
        try {
            return time == null
                    ? Instant.ofEpochMilli(received.timestamp())
                    : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(received.timestamp());
        }
    }
}
