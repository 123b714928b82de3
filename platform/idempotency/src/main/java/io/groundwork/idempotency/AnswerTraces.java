package io.groundwork.idempotency;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What stored answers tell of somebody. Whoever repeats a request that is forgotten makes it anew. */
public final class AnswerTraces {

    /** A body is any bytes: {@code encode} turns what is no ASCII into the same escapes on both sides. */
    private static final String FORGET = """
            delete from stored_answer
            where position(lower(encode(convert_to(:text, 'UTF8'), 'escape')) in lower(encode(body, 'escape'))) > 0
                or position(lower(:text) in lower(coalesce(location, ''))) > 0
            """;

    private final JdbcClient jdbc;

    AnswerTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Removes all that has the text in it, in lower or upper case. Belongs to the caller's transaction; reads the whole table.
     *
     * @param text such as a user id or an address
     */
    public void forget(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Everything has nothing in it");
        }
        jdbc.sql(FORGET).param("text", text).update();
    }
}
