package io.groundwork.messaging.listener;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.messaging.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Writes down the id of an event, so that it is the same when the event is sent again from another place. */
final class DeadLetterHeaders {

    private DeadLetterHeaders() {}

    static Headers of(ConsumerRecord<?, ?> received) {
        RecordHeaders headers = new RecordHeaders();
        if (EventHeaders.text(received.headers(), EventHeaders.ID) == null) {
            headers.add(EventHeaders.ID, EventReader.idOf(received).getBytes(UTF_8));
        }
        return headers;
    }
}
