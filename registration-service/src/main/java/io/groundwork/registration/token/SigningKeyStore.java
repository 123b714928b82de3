package io.groundwork.registration.token;

import io.groundwork.registration.vault.Vault;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signing keys in the database, each sealed under its own id. */
@Repository
class SigningKeyStore {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    SigningKeyStore(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws UnreadableSigningKeyException when it was sealed with another key-encryption key */
    Optional<SigningKey> active() {
        return jdbc.sql("select id, sealed_private_key from signing_key where state = 'ACTIVE'")
                .query((row, number) -> open(row.getString("id"), row.getBytes("sealed_private_key")))
                .optional();
    }

    /** Does nothing when there is an active key: of many replicas that start at once, one is first. */
    void addActive(SigningKey key) throws GeneralSecurityException {
        jdbc.sql("""
                        insert into signing_key (id, state, sealed_private_key, created_at)
                        values (:id, 'ACTIVE', :sealed, :now)
                        on conflict (state) where state = 'ACTIVE' do nothing""")
                .param("id", key.id())
                .param("sealed", vault.seal(label(key.id()), key.encoded()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private SigningKey open(String id, byte[] sealed) {
        try {
            return SigningKey.decode(vault.open(label(id), sealed));
        } catch (GeneralSecurityException e) {
            throw new UnreadableSigningKeyException(id, e);
        }
    }

    private static String label(String id) {
        return "signing-key/" + id;
    }
}
