package io.groundwork.registration.oauth;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Ids of client tokens that were revoked before they expired. */
@Repository
class RevokedTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    RevokedTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String jti, Instant expires) {
        jdbc.sql("insert into revoked_token (jti, expires_at) values (:jti, :expires) on conflict do nothing")
                .param("jti", jti)
                .param("expires", Timestamp.from(expires))
                .update();
    }

    boolean contains(String jti) {
        return jdbc.sql("select exists (select from revoked_token where jti = :jti)")
                .param("jti", jti)
                .query(Boolean.class)
                .single();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeExpired() {
        jdbc.sql("delete from revoked_token where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
