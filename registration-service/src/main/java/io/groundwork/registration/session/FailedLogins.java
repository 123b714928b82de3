package io.groundwork.registration.session;

import io.groundwork.platform.vault.Digest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of failed sign-ins in Postgres: exact with any number of replicas, and there whether Redis is or not. */
@Repository
class FailedLogins {

    /**
     * Changes nothing while the subject is blocked. Who is not is blocked until a time that is before everybody's now: several attempts
     * at once each have their own. The exponent is bounded so that the power stays a small number.
     */
    private static final String ADD = """
            insert into login_throttle as t (subject, failures, last_failed_at, blocked_until)
            values (:subject, 1, :now, case when :limit <= 1 then cast(:heard as timestamptz) + interval '1 second'
                else '-infinity' end)
            on conflict (subject) do update set
                failures = case when t.last_failed_at < :forget then 1 else t.failures + 1 end,
                last_failed_at = :now,
                blocked_until = case when t.last_failed_at < :forget or t.failures + 1 < :limit then '-infinity'
                    else cast(:heard as timestamptz) + least(power(2, least(t.failures + 1 - :limit, 20)), :longest) * interval '1 second' end
            where t.blocked_until <= :now""";

    private final JdbcClient jdbc;
    private final ThrottleSettings settings;

    FailedLogins(JdbcClient jdbc, ThrottleSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * False when the subject is blocked already, and the failure told nobody anything.
     *
     * @param heard when the failure is answered, from which on the next attempt has to wait
     */
    boolean add(Digest subject, int limit, Instant now, Instant heard) {
        return jdbc.sql(ADD)
                        .param("subject", subject.bytes())
                        .param("limit", limit)
                        .param("longest", settings.longestWait().toSeconds())
                        .param("now", Timestamp.from(now))
                        .param("heard", Timestamp.from(heard))
                        .param("forget", Timestamp.from(now.minus(settings.memory())))
                        .update()
                == 1;
    }

    Optional<Instant> blockedUntil(Attempt attempt, Instant now) {
        return jdbc.sql(
                        "select max(blocked_until) from login_throttle where subject in (:account, :address) and blocked_until > :now")
                .param("account", attempt.account().bytes())
                .param("address", attempt.address().bytes())
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void forget(Digest subject) {
        jdbc.sql("delete from login_throttle where subject = :subject")
                .param("subject", subject.bytes())
                .update();
    }

    void forgetBefore(Instant limit) {
        jdbc.sql("delete from login_throttle where last_failed_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
