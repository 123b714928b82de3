package io.groundwork.registration.verification;

import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.vault.OpaqueToken;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sign-ups. Every change is one conditional statement, so that two callers cannot both win. */
@Repository
public class Registrations {

    private static final String COLUMNS = "id, account_id, password_hash, created_at, expires_at, verified_at";

    private final JdbcClient jdbc;
    private final Vault vault;

    Registrations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public Optional<Registration> find(RegistrationId id) {
        return jdbc.sql("select " + COLUMNS + " from registration where id = :id")
                .param("id", id.value())
                .query(RegistrationRows::registration)
                .optional();
    }

    Optional<Registration> findByLink(OpaqueToken link) {
        return jdbc.sql("select " + COLUMNS + " from registration where link_hash = :hash")
                .param("hash", link.hash().bytes())
                .query(RegistrationRows::registration)
                .optional();
    }

    /** Spends one attempt, whatever comes of it: guessing side by side gains nothing. */
    Optional<Registration> findByCode(RegistrationId id, String code, int maxAttempts) {
        return jdbc.sql(
                        "update registration set code_attempts = code_attempts + 1 where id = :id and code_attempts < :max"
                                + " returning code_hash, " + COLUMNS)
                .param("id", id.value())
                .param("max", maxAttempts)
                .query(RegistrationRows::withCode)
                .optional()
                .filter(row -> row.codeHash().equals(Challenge.codeHash(vault, id, code)))
                .map(RegistrationRows.WithCode::registration);
    }

    void add(Registration registration, Challenge challenge) {
        AccountId account = registration.accountId();
        jdbc.sql("""
                        insert into registration (id, account_id, password_hash, link_hash, code_hash, created_at, expires_at)
                        values (:id, :account, :password, :link, :code, :created, :expires)""")
                .param("id", registration.id().value())
                .param("account", account == null ? null : account.value())
                .param("password", registration.passwordHash())
                .param("link", challenge.link().hash().bytes())
                .param(
                        "code",
                        Challenge.codeHash(vault, registration.id(), challenge.code())
                                .bytes())
                .param("created", Timestamp.from(registration.createdAt()))
                .param("expires", Timestamp.from(registration.expiresAt()))
                .update();
    }

    /** False when somebody else was first. */
    boolean markVerified(RegistrationId id, Instant now) {
        return jdbc.sql("update registration set verified_at = :now where id = :id and verified_at is null")
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Sign-ups of an account that can still be verified. */
    int countOpen(AccountId account, Instant now) {
        return jdbc.sql("select count(*) from registration where account_id = :account and expires_at > :now")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    void removeExpiredBefore(Instant limit) {
        jdbc.sql("delete from registration where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
