package io.groundwork.messaging.listener;

import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.kafka.support.converter.MessagingMessageConverter;

/** Gives listener methods an {@code IncomingEvent}, or in batch mode a list of them. */
final class EventMessageConverter extends MessagingMessageConverter {

    private final EventReader reader;

    EventMessageConverter(EventReader reader) {
        this.reader = reader;
        // The default mapper would read JSON from the headers of any producer.
        setHeaderMapper(new SimpleKafkaHeaderMapper());
    }

    @Override
    protected Object extractAndConvertValue(ConsumerRecord<?, ?> received, @Nullable Type type) {
        return reader.read(received);
    }
}
