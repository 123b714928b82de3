package io.groundwork.messaging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes the repeat of an event a no-op: remembers, in the transaction of the effect, which consumer has seen which event.
 *
 * <p>Ids are kept for {@code groundwork.messaging.inbox.retention}. Safe for use by many threads and processes: a second
 * delivery at the same time waits for the outcome of the first.
 */
public final class Inbox {

    private static final String REMEMBER =
            "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing";

    /** Sorted, so that two batches with the same events never wait for each other in a circle. */
    private static final String REMEMBER_ALL = """
            insert into inbox (consumer, event_id)
            select ?, event_id from unnest(?::text[]) as seen (event_id) order by event_id
            on conflict do nothing
            returning event_id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;

    Inbox(JdbcTemplate jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Runs the effect if this consumer has not seen the event, in the current transaction or in a new one.
     *
     * @param consumer name of the effect; two effects of one event have two names
     * @return whether the effect was run
     */
    public boolean once(String consumer, IncomingEvent event, Runnable effect) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean first = jdbc.update(REMEMBER, consumer, event.id()) == 1;
            if (first) {
                effect.run();
            }
            return first;
        }));
    }

    /**
     * Remembers a batch in one statement and gives back, in order, what this consumer has not seen; of two events with one
     * id the first.
     *
     * @throws IllegalStateException outside a transaction: the effect must commit together with the memory of it
     */
    public List<IncomingEvent> firstSeen(String consumer, List<IncomingEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The inbox of " + consumer + " needs the transaction of the effect");
        }
        String[] ids = events.stream().map(IncomingEvent::id).toArray(String[]::new);
        Set<String> fresh = new HashSet<>(jdbc.queryForList(REMEMBER_ALL, String.class, consumer, ids));
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }
}
