package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.expiry.Expiring;
import io.groundwork.registration.session.SessionId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All wishes for another address. They change with their account locked. */
@Repository
class EmailChanges implements Expiring {

    private final JdbcClient jdbc;

    EmailChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EmailChange change) {
        SessionId session = change.session();
        jdbc.sql("""
                        insert into email_change (id, account_id, session_id, new_email, state, created_at, expires_at)
                        values (:id, :account, :session, :email, :state, :created, :expires)""")
                .param("id", change.id().value())
                .param("account", change.account().value())
                .param("session", session == null ? null : session.value())
                .param("email", change.newAddress().value())
                .param("state", change.state().name())
                .param("created", Timestamp.from(change.createdAt()))
                .param("expires", Timestamp.from(change.expiresAt()))
                .update();
    }

    Optional<EmailChange> find(EmailChangeId id) {
        return jdbc.sql(EmailChangeRow.SELECT + "c.id = :id")
                .param("id", id.value())
                .query(EmailChangeRow::change)
                .optional();
    }

    /** False when it is not open any more. */
    boolean close(EmailChangeId id, EmailChangeState state, Instant now) {
        return jdbc.sql("update email_change set state = :state, closed_at = :now where id = :id and state = 'PENDING'")
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** There is one open change of an account at most: the newest. */
    void cancelOpen(AccountId account, Instant now) {
        jdbc.sql("update email_change set state = 'CANCELLED', closed_at = :now"
                        + " where account_id = :account and state = 'PENDING'")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Spends one attempt at a code, whatever comes of it. False when there is none left. */
    boolean spendAttempt(EmailChangeId id, int most) {
        return jdbc.sql("update email_change set code_attempts = code_attempts + 1"
                                + " where id = :id and code_attempts < :most")
                        .param("id", id.value())
                        .param("most", most)
                        .update()
                == 1;
    }

    int countSince(AccountId account, Instant since) {
        return jdbc.sql("select count(*) from email_change where account_id = :account and created_at > :since")
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    int countSince(EmailAddress address, Instant since) {
        return jdbc.sql("select count(*) from email_change where new_email = :email and created_at > :since")
                .param("email", address.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(30);
    }

    @Override
    public void removeExpiredBefore(Instant limit) {
        jdbc.sql("delete from email_change where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
