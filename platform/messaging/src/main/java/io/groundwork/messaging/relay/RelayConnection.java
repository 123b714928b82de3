package io.groundwork.messaging.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Everything the relay does in the database, on one connection in autocommit mode.
 *
 * <p>The lock belongs to the session of that connection. If it breaks, the lock is gone, and so is every way to delete: a
 * relay that was deposed without noticing cannot remove rows that its successor has not sent. Used by one thread.
 */
final class RelayConnection implements AutoCloseable {

    private static final String LOCK =
            "select pg_try_advisory_lock(hashtextextended('groundwork.outbox.relay/' || current_schema(), 0))";
    private static final String READ = """
            select position, event_id, topic, event_key, type, subject, occurred_at, payload, traceparent
            from outbox where state = 'pending' and topic <> all (?::text[])
            order by position limit ?
            """;
    private static final String BACKLOG = """
            select count(*) filter (where state = 'pending') as pending,
                   count(*) filter (where state = 'failed') as failed,
                   (select occurred_at from outbox where state = 'pending' order by position limit 1) as oldest
            from outbox
            """;

    private final Connection connection;
    private final JdbcTemplate jdbc;

    RelayConnection(Connection connection) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** Becomes the one relay of this schema, if there is no other. */
    boolean tryLead() {
        return Boolean.TRUE.equals(jdbc.queryForObject(LOCK, Boolean.class));
    }

    void listen() {
        String channel =
                jdbc.queryForObject("select quote_ident('outbox_' || left(current_schema(), 56))", String.class);
        jdbc.execute("listen " + channel);
    }

    /** Returns when the outbox was written to, or after the timeout. */
    void awaitWakeUp(Duration timeout) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(Math.max(1, timeout.toMillis())));
    }

    List<OutboxEntry> read(int limit, Collection<String> exceptTopics) {
        return jdbc.query(READ, RelayConnection::toEntry, exceptTopics.toArray(String[]::new), limit);
    }

    void delete(Collection<Long> positions) {
        jdbc.update("delete from outbox where position = any (?)", (Object) positions.toArray(Long[]::new));
    }

    void moveAside(long position, String failure) {
        jdbc.update("update outbox set state = 'failed', failure = ? where position = ?", failure, position);
    }

    Backlog backlog() {
        return jdbc.query(BACKLOG, RelayConnection::toBacklog).getFirst();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static OutboxEntry toEntry(ResultSet row, int number) throws SQLException {
        return new OutboxEntry(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("event_key"),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("payload"),
                row.getString("traceparent"));
    }

    private static Backlog toBacklog(ResultSet row, int number) throws SQLException {
        OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Backlog(row.getLong("pending"), row.getLong("failed"), oldest == null ? null : oldest.toInstant());
    }
}
