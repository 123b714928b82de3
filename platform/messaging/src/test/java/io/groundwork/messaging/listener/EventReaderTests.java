package io.groundwork.messaging.listener;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.UnprocessableEventException;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class EventReaderTests {

    private final EventReader reader =
            new EventReader(new EventSchemas(Map.of("checked", new ByteArrayResource("""
            {"type": "object", "required": ["at"], "properties": {"at": {"type": "string", "format": "date-time"}}}
            """.getBytes(UTF_8)))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message_id\": \"m-1\", \"event_id\": \"e-1\"} | m-1",
                "{\"event_id\": \"e-1\"}                        | e-1",
                "{\"event_id\": 17}                             | 17",
                "{\"event_id\": \" \"}                          | topic-3-42",
                "{\"event_id\": null}                           | topic-3-42",
                "{\"event_id\": {}}                             | topic-3-42",
                "[1]                                            | topic-3-42"
            })
    void anEventWithoutAttributesIsKnownByItsValueOrItsPlace(String value, String id) {
        assertThat(reader.read(received("topic", value)).id()).isEqualTo(id);
    }

    @Test
    void theAttributeComesFirst() {
        ConsumerRecord<String, byte[]> received = received("topic", "{\"message_id\": \"m-1\"}");
        received.headers().add("ce_id", "c-1".getBytes(UTF_8));

        assertThat(reader.read(received).id()).isEqualTo("c-1");
    }

    @Test
    void anIdOfAnyLengthFitsTheInboxAndStaysItself() {
        String id = "x".repeat(5_000);
        String first =
                reader.read(received("topic", "{\"event_id\": \"" + id + "\"}")).id();

        assertThat(first).hasSizeLessThanOrEqualTo(200).startsWith("sha256:");
        assertThat(reader.read(received("topic", "{\"event_id\": \"" + id + "y\"}"))
                        .id())
                .isNotEqualTo(first);
        assertThat(reader.read(received("topic", "{\"event_id\": \"" + id + "\"}"))
                        .id())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "no", "{} {}", "{\"a\": 1,}"})
    void whatIsNoJsonCannotBeProcessed(String value) {
        assertThatExceptionOfType(UnprocessableEventException.class)
                .isThrownBy(() -> reader.read(received("topic", value)));
    }

    @Test
    void aTombstoneCannotBeProcessed() {
        assertThatExceptionOfType(UnprocessableEventException.class)
                .isThrownBy(() -> reader.read(new ConsumerRecord<>("topic", 3, 42, "key", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"at\": \"yesterday\"}", "[]"})
    void aValueMustFollowTheSchemaOfItsTopic(String value) {
        assertThatExceptionOfType(UnprocessableEventException.class)
                .isThrownBy(() -> reader.read(received("checked", value)))
                .withMessageContaining("schema of checked");
    }

    @Test
    void fieldsTheSchemaDoesNotKnowAreWelcome() {
        IncomingEvent event = reader.read(received("checked", "{\"at\": \"2026-03-01T12:00:00Z\", \"new\": 1}"));

        assertThat(event.data().get("new").asInt()).isOne();
    }

    @Test
    void aTimeThatIsNoneGivesWayToTheOneOfTheRecord() {
        ConsumerRecord<String, byte[]> received = received("topic", "{}");
        received.headers().add("ce_time", "soon".getBytes(UTF_8));

        assertThat(reader.read(received).time()).isEqualTo(Instant.ofEpochMilli(received.timestamp()));
    }

    @Test
    void aRecordWithoutAKeyHasAnEmptyOne() {
        assertThat(reader.read(new ConsumerRecord<>("topic", 3, 42, null, "{}".getBytes(UTF_8)))
                        .key())
                .isEmpty();
    }

    private static ConsumerRecord<String, byte[]> received(String topic, String value) {
        return new ConsumerRecord<>(topic, 3, 42, "key", value.getBytes(UTF_8));
    }
}
