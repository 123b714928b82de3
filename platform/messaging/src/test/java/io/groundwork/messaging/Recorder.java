package io.groundwork.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The listeners of the test application: they do what a test tells them to, and remember what passed. */
@Component
public class Recorder {

    public final List<IncomingEvent> records = new CopyOnWriteArrayList<>();
    public final List<IncomingEvent> batched = new CopyOnWriteArrayList<>();
    public volatile Consumer<IncomingEvent> onRecord = event -> {};
    public volatile Consumer<List<IncomingEvent>> onBatch = events -> {};

    @KafkaListener(topics = "test.records")
    void on(IncomingEvent event) {
        onRecord.accept(event);
        records.add(event);
    }

    @KafkaListener(topics = "test.batches", batch = "true")
    void on(List<IncomingEvent> events) {
        onBatch.accept(events);
        batched.addAll(events);
    }

    public void reset() {
        onRecord = event -> {};
        onBatch = events -> {};
        records.clear();
        batched.clear();
    }

    /** Values of a field of what passed with this key, in order. */
    public static List<String> values(List<IncomingEvent> events, String key, String field) {
        return events.stream()
                .filter(event -> event.key().equals(key))
                .map(event -> event.data().get(field).asString())
                .toList();
    }
}
