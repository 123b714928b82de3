package io.groundwork.ingest.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.UnprocessableEventException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class OrderListener {

    private final KeepingOrders keepingOrders;

    OrderListener(KeepingOrders keepingOrders) {
        this.keepingOrders = keepingOrders;
    }

    /**
     * Takes a batch as a whole or not at all. When one order spoils it, the platform hands in each by itself, so that only
     * that one is told to be unprocessable.
     *
     * @param headers of each event, in the same order
     */
    @KafkaListener(topics = OrderRecords.TOPIC, batch = "true")
    void on(
            List<IncomingEvent> events,
            @Header(KafkaHeaders.BATCH_CONVERTED_HEADERS) List<Map<String, Object>> headers) {
        List<Arrival> arrivals = IntStream.range(0, events.size())
                .mapToObj(i -> new Arrival(read(events.get(i)), traceparent(headers.get(i))))
                .toList();
        try {
            keepingOrders.keep(arrivals);
        } catch (DataIntegrityViolationException e) {
            throw new UnprocessableEventException("The order cannot be kept", e);
        }
    }

    private static Order read(IncomingEvent event) {
        try {
            return Order.read(event.data());
        } catch (DateTimeException e) {
            throw new UnprocessableEventException("The order has no time that can be kept", e);
        }
    }

    /** Text or bytes, as the header mapper pleases. */
    private static @Nullable String traceparent(Map<String, Object> headers) {
        return switch (headers.get("traceparent")) {
            case String text -> text;
            case byte[] text -> new String(text, UTF_8);
            case null, default -> null;
        };
    }
}
