package io.groundwork.messaging.relay;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record on its way to Kafka. */
record InFlight(OutboxEntry entry, Future<RecordMetadata> acknowledgement) {

    private static final Logger log = LoggerFactory.getLogger(InFlight.class);
    private static final long SLICE_MILLIS = 500;

    /** Notes a failure that needed no answer from a broker, so that the rest of a stalled topic is not even tried. */
    boolean failedAtOnce(DeliveryLog outcomes) {
        if (acknowledgement.state() != Future.State.FAILED) {
            return false;
        }
        outcomes.failed(entry, acknowledgement.exceptionNow());
        return true;
    }

    /** Returns false when waiting was given up. */
    boolean await(Patience patience) {
        do {
            try {
                acknowledgement.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                log.trace("No acknowledgement of {}", entry.eventId(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        } while (!acknowledgement.isDone() && patience.waitOn());
        return acknowledgement.isDone();
    }

    void note(DeliveryLog outcomes) {
        switch (acknowledgement.state()) {
            case SUCCESS -> outcomes.delivered(entry);
            case RUNNING -> outcomes.abandoned(entry);
            case FAILED -> outcomes.failed(entry, acknowledgement.exceptionNow());
            case CANCELLED -> outcomes.failed(entry, new KafkaException("The send was cancelled"));
        }
    }
}
