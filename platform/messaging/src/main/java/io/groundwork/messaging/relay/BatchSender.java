package io.groundwork.messaging.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends batches with one producer. Used by one thread. */
final class BatchSender implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final String source;

    /** @param source CloudEvents source of every event */
    BatchSender(Producer<String, byte[]> producer, String source) {
        this.producer = producer;
        this.source = source;
    }

    /**
     * Sends all, then waits for the outcome of each. The producer retries without limit, so that order within a partition is
     * never broken by a record that was given up.
     *
     * @param patience asked while waiting; waiting ends when it says no
     */
    Delivery send(List<OutboxEntry> batch, Patience patience) {
        DeliveryLog log = new DeliveryLog();
        List<InFlight> sent = new ArrayList<>(batch.size());
        for (OutboxEntry entry : batch) {
            if (!log.isStalled(entry)) {
                start(entry, sent, log);
            }
        }
        settle(sent, log, patience);
        return log.toDelivery();
    }

    private static void settle(List<InFlight> sent, DeliveryLog log, Patience patience) {
        boolean waiting = true;
        for (InFlight inFlight : sent) {
            waiting = waiting && inFlight.await(patience);
            inFlight.note(log);
        }
    }

    private void start(OutboxEntry entry, List<InFlight> sent, DeliveryLog log) {
        try {
            Future<RecordMetadata> acknowledgement = producer.send(entry.toRecord(source));
            InFlight inFlight = new InFlight(entry, acknowledgement);
            if (!inFlight.failedAtOnce(log)) {
                sent.add(inFlight);
            }
        } catch (KafkaException e) {
            log.failed(entry, e);
        }
    }

    /** Drops what is still in flight: it will be read from the outbox again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
