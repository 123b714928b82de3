package io.groundwork.messaging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The writing side of the table {@code outbox}. */
final class OutboxTable {

    /** A transaction with events for more keys than this locks all keys at once, for the server has room for so many locks only. */
    private static final int MANY_KEYS = 500;

    /**
     * One statement: takes the lock of every key, always in the same order so that two transactions never wait for each
     * other in a circle, then inserts. A second transaction with the same key waits for the commit of the first before it
     * draws its positions; so for one key the order of positions is the order of commits, and reading by position never
     * overtakes. All go through the gate first, most side by side; one with many keys goes alone, and that is its only lock.
     */
    private static final String APPEND = """
            with event as (
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality
                    as e (event_id, topic, event_key, type, subject, occurred_at, payload, traceparent, ordinal)
            ), slot as materialized (
                select distinct hashtextextended(current_schema() || '/' || topic || '/' || event_key, 0) as slot from event
            ), keys as materialized (
                select count(*) > %d as many, hashtextextended(current_schema() || '/outbox', 0) as gate from slot
            ), passed as materialized (
                select case when many then pg_advisory_xact_lock(gate) is null
                            else pg_advisory_xact_lock_shared(gate) is null end
                from keys
            ), held as materialized (
                select pg_advisory_xact_lock(slot)
                from (select slot.slot from slot, keys, (select count(*) from passed) p where not keys.many order by slot.slot) slots
            )
            insert into outbox (event_id, topic, event_key, type, subject, occurred_at, payload, traceparent)
            select event_id::uuid, topic, event_key, type, subject, occurred_at::timestamptz, payload, traceparent
            from event, (select count(*) from passed) gates, (select count(*) from held) locks
            order by ordinal
            """.formatted(MANY_KEYS);

    private final JdbcTemplate jdbc;

    OutboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<OutboxRow> rows) {
        jdbc.update(
                APPEND,
                column(rows, row -> row.id().toString()),
                column(rows, row -> row.event().topic()),
                column(rows, row -> row.event().key()),
                column(rows, row -> row.event().type()),
                column(rows, row -> row.event().subject()),
                column(rows, row -> row.occurredAt().toString()),
                column(rows, OutboxRow::payload),
                column(rows, OutboxRow::traceparent));
    }

    private static @Nullable String[] column(List<OutboxRow> rows, Function<OutboxRow, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
