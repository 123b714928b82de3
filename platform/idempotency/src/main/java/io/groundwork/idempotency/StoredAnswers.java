package io.groundwork.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The answers given so far. Every call but the purge belongs to the transaction of the request. */
final class StoredAnswers {

    private static final String SAVE = """
            insert into stored_answer (scope, request_hash, status, content_type, location, etag, body)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (scope) do update set
                request_hash = excluded.request_hash, status = excluded.status, content_type = excluded.content_type,
                location = excluded.location, etag = excluded.etag, body = excluded.body, stored_at = now()
            """;
    private static final String FIND = """
            select request_hash, status, content_type, location, etag, body from stored_answer
            where scope = ? and stored_at > now() - make_interval(secs => ?)
            """;
    private static final String PURGE = """
            delete from stored_answer where scope in (
                select scope from stored_answer where stored_at < now() - make_interval(secs => ?)
                limit 1000 for update skip locked)
            """;

    /** An answer and the request it was for. */
    record Found(Digest content, StoredAnswer answer) {}

    private final JdbcTemplate jdbc;
    private final Duration retention;

    StoredAnswers(JdbcTemplate jdbc, Duration retention) {
        this.jdbc = jdbc;
        this.retention = retention;
    }

    /** Keeps others with this scope out until the transaction ends, however it ends; false when another is in. */
    boolean tryLock(Digest scope) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, scope.lockNumber()));
    }

    Optional<Found> find(Digest scope) {
        return jdbc.query(FIND, StoredAnswers::toFound, scope.hex(), retention.toSeconds()).stream()
                .findFirst();
    }

    /** An expired answer that is not purged yet is replaced. */
    void save(Digest scope, Digest content, StoredAnswer answer) {
        jdbc.update(
                SAVE,
                scope.hex(),
                content.hex(),
                answer.status(),
                answer.contentType(),
                answer.location(),
                answer.etag(),
                answer.body());
    }

    /** Removes some of what has expired; returns how many, 0 when there is no more. */
    int purge() {
        return jdbc.update(PURGE, retention.toSeconds());
    }

    private static Found toFound(ResultSet row, int number) throws SQLException {
        return new Found(
                new Digest(row.getString("request_hash")),
                new StoredAnswer(
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body")));
    }
}
