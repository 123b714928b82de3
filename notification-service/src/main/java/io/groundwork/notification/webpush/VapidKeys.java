package io.groundwork.notification.webpush;

import io.groundwork.platform.vault.Vault;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the one key pair of all replicas, sealed; made when it is first needed. */
@Repository
class VapidKeys {

    private static final String LABEL = "vapid";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private volatile @Nullable VapidKey known;

    VapidKeys(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    VapidKey get() {
        VapidKey key = known;
        if (key == null) {
            key = find().orElseGet(this::make);
            known = key;
        }
        return key;
    }

    private Optional<VapidKey> find() {
        return jdbc.sql("select public_key, sealed from vapid_key")
                .query((row, number) ->
                        new VapidKey(row.getBytes("public_key"), vault.open(LABEL, row.getBytes("sealed"))))
                .optional();
    }

    /** Of replicas that make one at once, the first is right. */
    private VapidKey make() {
        KeyPair pair = P256.generate();
        jdbc.sql("insert into vapid_key (id, public_key, sealed, created_at) values (1, :public, :sealed, :now)"
                        + " on conflict do nothing")
                .param("public", P256.bytes((ECPublicKey) pair.getPublic()))
                .param("sealed", vault.seal(LABEL, P256.bytes((ECPrivateKey) pair.getPrivate())))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return find().orElseThrow();
    }
}
