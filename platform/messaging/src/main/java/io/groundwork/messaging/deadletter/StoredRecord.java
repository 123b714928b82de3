package io.groundwork.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.messaging.EventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A failed record with all that is needed to send it again. */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way from one place to another, never compared.
record StoredRecord(DeadLetter deadLetter, byte @Nullable [] value, String headers) {

    /** The record as it was, to where it was, under the id by which every consumer knows it. */
    ProducerRecord<String, byte[]> again() {
        RecordHeaders again = RecordHeaderJson.read(headers);
        again.remove(EventHeaders.ID);
        again.remove(EventHeaders.REDRIVES);
        again.add(EventHeaders.ID, deadLetter.eventId().getBytes(UTF_8));
        again.add(
                EventHeaders.REDRIVES, String.valueOf(deadLetter.redrives() + 1).getBytes(UTF_8));
        return new ProducerRecord<>(deadLetter.topic(), deadLetter.partition(), deadLetter.key(), value, again);
    }
}
