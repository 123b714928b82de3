package io.groundwork.messaging;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes events with the transaction that caused them: either both happen or neither does.
 *
 * <p>Events are kept in memory until just before the commit and then written to the table {@code outbox} in one
 * statement; the relay sends them to Kafka afterwards, at least once and with the same id each time. For one topic and key
 * the order of events is the order in which their transactions commit. Safe for use by many threads.
 */
public final class Outbox {

    private final OutboxTable table;
    private final OutboxWaker waker;
    private final CurrentTrace trace;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Outbox(OutboxTable table, OutboxWaker waker, CurrentTrace trace, Supplier<UUID> ids, Clock clock) {
        this.table = table;
        this.waker = waker;
        this.trace = trace;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds an event to the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     * @throws tools.jackson.core.JacksonException when the data cannot be written as JSON
     */
    public void publish(OutgoingEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("An event needs a transaction to be published with: " + event.type());
        }
        OutboxBuffer.ofCurrentTransaction(table, waker).add(row(event));
    }

    private OutboxRow row(OutgoingEvent event) {
        return new OutboxRow(
                ids.get(),
                event,
                EventJson.MAPPER.writeValueAsString(event.data()),
                clock.instant(),
                trace.traceparent());
    }
}
