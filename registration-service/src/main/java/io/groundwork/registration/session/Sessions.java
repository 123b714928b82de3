package io.groundwork.registration.session;

import io.groundwork.registration.account.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sessions. */
@Repository
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SessionId id, AccountId account, ClientOrigin origin, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into session (id, account_id, client_address, user_agent, created_at, last_used_at, expires_at)
                        values (:id, :account, :address, :agent, :now, :now, :expires)""")
                .param("id", id.value())
                .param("account", account.value())
                .param("address", origin.address())
                .param("agent", origin.userAgent())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    void touch(SessionId id, Instant now) {
        jdbc.sql("update session set last_used_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when the account has no such session that goes on. */
    boolean end(SessionId id, AccountId account, Instant now) {
        return jdbc.sql(
                                "update session set ended_at = :now, end_reason = 'SIGNED_OUT'"
                                        + " where id = :id and account_id = :account and ended_at is null and expires_at > :now")
                        .param("id", id.value())
                        .param("account", account.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void removeExpiredBefore(Instant limit) {
        jdbc.sql("delete from session where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
