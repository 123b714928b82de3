package io.groundwork.messaging.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One relay's time as the active one: from taking the lock until it stops or something breaks. Used by one thread. */
final class RelayTerm {

    private static final Logger log = LoggerFactory.getLogger(RelayTerm.class);
    private static final Duration SAMPLE_INTERVAL = Duration.ofSeconds(5);

    /** After this a topic without a leader is set aside with all it has in flight, so that others go on. */
    private static final Duration LONGEST_SEND = Duration.ofSeconds(30);

    private final RelayConnection database;
    private final BatchSender sender;
    private final RelayProperties properties;
    private final RelayStatus status;
    private final BooleanSupplier running;
    private final Clock clock;
    private final TopicHolds holds;
    private Instant nextSample = Instant.MIN;

    RelayTerm(
            RelayConnection database,
            BatchSender sender,
            TopicHolds holds,
            RelayProperties properties,
            RelayStatus status,
            BooleanSupplier running,
            Clock clock) {
        this.database = database;
        this.sender = sender;
        this.holds = holds;
        this.properties = properties;
        this.status = status;
        this.running = running;
        this.clock = clock;
    }

    /** Returns when the relay is stopped or needs a new producer. */
    void serve() throws SQLException {
        database.listen();
        while (running.getAsBoolean()) {
            sample();
            List<OutboxEntry> batch = database.read(properties.batchSize(), holds.held());
            if (batch.isEmpty()) {
                database.awaitWakeUp(properties.pollInterval());
            } else if (!relay(batch)) {
                return;
            }
        }
    }

    private boolean relay(List<OutboxEntry> batch) {
        Instant deadline = clock.instant().plus(LONGEST_SEND);
        Delivery delivery = sender.send(batch, () -> {
            sample();
            return running.getAsBoolean() && clock.instant().isBefore(deadline);
        });
        settle(delivery);
        note(batch, delivery.stalledTopics());
        return delivery.producerUsable();
    }

    private void settle(Delivery delivery) {
        if (!delivery.delivered().isEmpty()) {
            database.delete(delivery.delivered());
            status.published(delivery.delivered().size());
        }
        for (Map.Entry<OutboxEntry, String> refused : delivery.refused().entrySet()) {
            OutboxEntry entry = refused.getKey();
            log.error(
                    "Kafka refuses event {} ({}) for {} for good: {}. It stays in the outbox as failed.",
                    entry.eventId(),
                    entry.type(),
                    entry.topic(),
                    refused.getValue());
            database.moveAside(entry.position(), refused.getValue());
        }
    }

    private void note(List<OutboxEntry> batch, Set<String> stalled) {
        if (!stalled.isEmpty()) {
            log.warn("Kafka takes nothing for {} now, trying again soon", stalled);
        }
        Set<String> flowing = batch.stream().map(OutboxEntry::topic).collect(Collectors.toSet());
        flowing.removeAll(stalled);
        holds.release(flowing);
        holds.hold(stalled);
    }

    private void sample() {
        if (clock.instant().isAfter(nextSample)) {
            status.backlog(database.backlog());
            nextSample = clock.instant().plus(SAMPLE_INTERVAL);
        }
    }
}
