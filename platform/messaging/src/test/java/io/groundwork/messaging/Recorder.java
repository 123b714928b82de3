package io.groundwork.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The listeners of the test application: they do what a test tells them to, and remember what they saw. */
@Component
class Recorder {

    final List<IncomingEvent> records = new CopyOnWriteArrayList<>();
    final List<IncomingEvent> batched = new CopyOnWriteArrayList<>();
    volatile Consumer<IncomingEvent> onRecord = event -> {};
    volatile Consumer<List<IncomingEvent>> onBatch = events -> {};

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

    void reset() {
        onRecord = event -> {};
        onBatch = events -> {};
        records.clear();
        batched.clear();
    }
}
