package io.groundwork.registration.reset;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.vault.OpaqueToken;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that were mailed, by hash. */
@Repository
class PasswordResets {

    private final JdbcClient jdbc;

    PasswordResets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccountId account, OpaqueToken link, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into password_reset (link_hash, account_id, created_at, expires_at)
                        values (:hash, :account, :now, :expires)""")
                .param("hash", link.hash().bytes())
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Whose password a link may reset now. */
    Optional<AccountId> find(OpaqueToken link, Instant now) {
        return jdbc.sql(
                        "select account_id from password_reset where link_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", link.hash().bytes())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Uses a link up, and with it all others of the account. False when somebody else was first. */
    boolean use(OpaqueToken link, AccountId account, Instant now) {
        boolean used = jdbc.sql(
                                "update password_reset set used_at = :now where link_hash = :hash and used_at is null and expires_at > :now")
                        .param("hash", link.hash().bytes())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        forget(account, now);
        return used;
    }

    /** Uses all links of an account up. */
    void forget(AccountId account, Instant now) {
        jdbc.sql("update password_reset set used_at = :now where account_id = :account and used_at is null")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    int countSince(AccountId account, Instant since) {
        return jdbc.sql("select count(*) from password_reset where account_id = :account and created_at > :since")
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void removeExpiredBefore(Instant limit) {
        jdbc.sql("delete from password_reset where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
