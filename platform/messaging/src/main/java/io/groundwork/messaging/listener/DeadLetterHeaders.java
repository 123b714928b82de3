package io.groundwork.messaging.listener;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.messaging.EventHeaders;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames;

/** What a dead letter says beside the record itself, under the header names of Spring Kafka. */
final class DeadLetterHeaders {

    private DeadLetterHeaders() {}

    /** Writes down the id of the event, so that it is the same when the event is sent again from another place. */
    static Headers identity(ConsumerRecord<?, ?> received) {
        RecordHeaders headers = new RecordHeaders();
        if (EventHeaders.text(received.headers(), EventHeaders.ID) == null) {
            headers.add(EventHeaders.ID, EventReader.idOf(received).getBytes(UTF_8));
        }
        return headers;
    }

    /** Tells of the failure itself, not of the listener machinery around it. */
    static void failure(Headers headers, Exception wrapped, HeaderNames names) {
        Throwable failure = wrapped.getCause() == null ? wrapped : wrapped.getCause();
        HeaderNames.ExceptionInfo info = names.getExceptionInfo();
        add(headers, info.getExceptionFqcn(), failure.getClass().getName());
        add(
                headers,
                info.getExceptionCauseFqcn(),
                NestedExceptionUtils.getMostSpecificCause(failure).getClass().getName());
        add(headers, info.getExceptionMessage(), Objects.toString(failure.getMessage(), ""));
        add(headers, info.getExceptionStacktrace(), stack(failure));
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
