package io.groundwork.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this starter's tables keep for longer than moments: records that failed, and events that Kafka refused. Pending events stay:
 * they are on their way, to others who forget too.
 */
public final class EventTraces {

    /** A value is any bytes: {@code encode} turns what is no ASCII into the same escapes on both sides. */
    private static final String DEAD_LETTERS = """
            delete from dead_letter d
            using (select lower(:text) as plain, lower(encode(convert_to(:text, 'UTF8'), 'escape')) as escaped) as n
            where position(n.plain in lower(concat_ws(' ', d.event_key, d.event_id, d.message, d.stack))) > 0
                or position(n.escaped in lower(encode(d.value, 'escape'))) > 0
                or exists (
                    select from jsonb_array_elements(d.headers) as h
                    where position(n.escaped in lower(encode(decode(h ->> 'value', 'base64'), 'escape'))) > 0)
            """;

    private static final String REFUSED = """
            delete from outbox
            where state = 'failed' and position(lower(:text) in lower(concat_ws(' ', event_key, subject, payload))) > 0
            """;

    private final JdbcClient jdbc;

    EventTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Removes all that has the text in it, in lower or upper case. Belongs to the caller's transaction; reads whole tables.
     *
     * @param text such as a user id or an address
     */
    public void forget(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Everything has nothing in it");
        }
        jdbc.sql(DEAD_LETTERS).param("text", text).update();
        jdbc.sql(REFUSED).param("text", text).update();
    }
}
