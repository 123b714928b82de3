package io.groundwork.registration.erasure;

import io.groundwork.registration.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All erasures. */
@Repository
class Erasures {

    private static final String COLUMNS = "id, user_id, requested_at, completed_at";

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ErasureId id, AccountId user, Instant now) {
        jdbc.sql("insert into erasure (id, user_id, requested_at, sent_at) values (:id, :user, :now, :now)")
                .param("id", id.value())
                .param("user", user.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Erasure> find(ErasureId id) {
        return jdbc.sql("select " + COLUMNS + " from erasure where id = :id")
                .param("id", id.value())
                .query(Erasures::erasure)
                .optional();
    }

    Map<String, Instant> confirmations(ErasureId id) {
        Map<String, Instant> confirmations = new LinkedHashMap<>();
        jdbc.sql("select service, confirmed_at from erasure_confirmation where erasure_id = :id order by confirmed_at")
                .param("id", id.value())
                .query((ResultSet row) -> {
                    confirmations.put(
                            row.getString("service"),
                            row.getTimestamp("confirmed_at").toInstant());
                });
        return confirmations;
    }

    /** Says nothing when there is no such erasure, or the service has confirmed before. */
    void confirm(ErasureId id, String service, Instant at) {
        jdbc.sql("""
                        insert into erasure_confirmation (erasure_id, service, confirmed_at)
                        select id, :service, :at from erasure where id = :id for update
                        on conflict do nothing""")
                .param("id", id.value())
                .param("service", service)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Once all of them have confirmed, nothing tells any more whose erasure it was. */
    void completeIfConfirmedBy(List<String> services, ErasureId id, Instant now) {
        jdbc.sql("""
                        update erasure set completed_at = :now, user_id = null
                        where id = :id and completed_at is null and (
                            select count(*) from erasure_confirmation where erasure_id = :id and service = any (:services)) = :count""")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .param("services", services.toArray(String[]::new))
                .param("count", services.stream().distinct().count())
                .update();
    }

    /** Those that were last sent before the limit and are not complete; they count as sent now. */
    List<Erasure> takeUnsentSince(Instant limit, Instant now) {
        return jdbc.sql("update erasure set sent_at = :now where completed_at is null and sent_at < :limit returning "
                        + COLUMNS)
                .param("limit", Timestamp.from(limit))
                .param("now", Timestamp.from(now))
                .query(Erasures::erasure)
                .list();
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        UUID user = row.getObject("user_id", UUID.class);
        Timestamp completed = row.getTimestamp("completed_at");
        return new Erasure(
                new ErasureId(row.getObject("id", UUID.class)),
                user == null ? null : new AccountId(user),
                row.getTimestamp("requested_at").toInstant(),
                completed == null ? null : completed.toInstant());
    }
}
