package io.groundwork.registration.verification;

import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.expiry.Expiring;
import io.groundwork.registration.vault.OpaqueToken;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sign-ups. Every change is one conditional statement, so that two callers cannot both win. */
@Repository
public class Registrations implements Expiring {

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

    /** Of accounts, each of which has none yet. */
    void addAll(List<Challenged> all) {
        jdbc.sql("""
                        insert into registration (id, account_id, password_hash, link_hash, code_hash, created_at, expires_at)
                        select cast(id as uuid), cast(account_id as uuid), password_hash, decode(link, 'hex'), decode(code, 'hex'),
                               cast(created as timestamptz), cast(expires as timestamptz)
                        from unnest(cast(:ids as text[]), cast(:accounts as text[]), cast(:passwords as text[]),
                                    cast(:links as text[]), cast(:codes as text[]), cast(:created as text[]), cast(:expires as text[]))
                            as r (id, account_id, password_hash, link, code, created, expires)""")
                .param("ids", column(all, it -> it.registration().id().value()))
                .param("accounts", column(all, it -> it.registration().accountId()))
                .param("passwords", column(all, it -> it.registration().passwordHash()))
                .param("links", column(all, it -> it.challenge().link().hash().hex()))
                .param("codes", column(all, this::codeHash))
                .param("created", column(all, it -> it.registration().createdAt()))
                .param("expires", column(all, it -> it.registration().expiresAt()))
                .update();
    }

    private String codeHash(Challenged it) {
        return Challenge.codeHash(vault, it.registration().id(), it.challenge().code())
                .hex();
    }

    private static @Nullable String[] column(List<Challenged> all, Function<Challenged, @Nullable Object> value) {
        return all.stream()
                .map(value)
                .map(it -> it == null ? null : it.toString())
                .toArray(String[]::new);
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

    @Override
    public Duration kept() {
        return Duration.ofDays(30);
    }

    @Override
    public void removeExpiredBefore(Instant limit) {
        jdbc.sql("delete from registration where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
