package io.groundwork.messaging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The writing side of the table {@code outbox}. */
final class OutboxTable {

    /**
     * One statement: takes the lock of every key, always in the same order so that two transactions never wait for each
     * other in a circle, then inserts. A second transaction with the same key waits for the commit of the first before it
     * draws its positions; so for one key the order of positions is the order of commits, and reading by position never
     * overtakes.
     */
    private static final String APPEND = """
            with event as (
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality
                    as e (event_id, topic, event_key, type, subject, occurred_at, payload, traceparent, ordinal)
            ), held as materialized (
                select pg_advisory_xact_lock(slot)
                from (select distinct hashtextextended(current_schema() || '/' || topic || '/' || event_key, 0) as slot
                      from event order by slot) slots
            )
            insert into outbox (event_id, topic, event_key, type, subject, occurred_at, payload, traceparent)
            select event_id::uuid, topic, event_key, type, subject, occurred_at::timestamptz, payload, traceparent
            from event, (select count(*) from held) locks
            order by ordinal
            """;

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
