package io.groundwork.registration.token;

import io.groundwork.platform.vault.NotOpenedException;
import io.groundwork.platform.vault.Vault;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signing keys in the database, each sealed under its own id. Where all replicas look, so that they agree. */
@Repository
class SigningKeyStore {

    private static final String SELECT = "select id, state, created_at, activated_at, retired_at from signing_key ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    SigningKeyStore(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Newest first. */
    List<KeyRecord> list() {
        return jdbc.sql(SELECT + "order by created_at desc, id desc")
                .query(SigningKeyStore::key)
                .list();
    }

    /** Keeps other rotations out until the transaction ends; readers go on. */
    void lock() {
        jdbc.sql("lock table signing_key in share row exclusive mode").update();
    }

    /** The one key in this state. Not for retired ones. */
    KeyRecord the(KeyState state) {
        return jdbc.sql(SELECT + "where state = :state")
                .param("state", state.name())
                .query(SigningKeyStore::key)
                .single();
    }

    /** @throws UnreadableSigningKeyException when it was sealed with another key-encryption key */
    SigningKey open(String id) {
        byte[] sealed = jdbc.sql("select sealed_private_key from signing_key where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        try {
            return SigningKey.decode(vault.open(label(id), sealed));
        } catch (GeneralSecurityException | NotOpenedException e) {
            throw new UnreadableSigningKeyException(id, e);
        }
    }

    /** Does nothing when there is a key in this state: of many replicas that start at once, one is first. */
    void addIfMissing(KeyState state, SigningKey key) throws GeneralSecurityException {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into signing_key (id, state, sealed_private_key, created_at, activated_at)
                        values (:id, :state, :sealed, :now, case when :state = 'ACTIVE' then cast(:now as timestamptz) end)
                        on conflict do nothing""")
                .param("id", key.id())
                .param("state", state.name())
                .param("sealed", vault.seal(label(key.id()), key.encoded()))
                .param("now", now)
                .update();
    }

    void retire(String id) {
        jdbc.sql("update signing_key set state = 'RETIRED', retired_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void activate(String id) {
        jdbc.sql("update signing_key set state = 'ACTIVE', activated_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void removeRetiredBefore(Instant limit) {
        jdbc.sql("delete from signing_key where state = 'RETIRED' and retired_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }

    private static KeyRecord key(ResultSet row, int number) throws SQLException {
        return new KeyRecord(
                row.getString("id"),
                KeyState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("activated_at")),
                instant(row.getTimestamp("retired_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static String label(String id) {
        return "signing-key/" + id;
    }
}
