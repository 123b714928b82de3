package io.groundwork.notification.webpush;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers of push subscriptions; each goes with its subscription. */
@Repository
public class PushTargets {

    private final JdbcClient jdbc;

    PushTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest keys count: a browser may make new ones for the same endpoint. */
    public void keep(UUID subscription, PushTarget target) {
        jdbc.sql("insert into push_target (subscription_id, public_key, auth_secret) values (:id, :key, :secret)"
                        + " on conflict (subscription_id) do update"
                        + " set public_key = excluded.public_key, auth_secret = excluded.auth_secret")
                .param("id", subscription)
                .param("key", P256.bytes(target.publicKey()))
                .param("secret", target.authSecret())
                .update();
    }

    /** By one statement; subscriptions that have ended are missing. */
    public Map<UUID, PushTarget> of(Collection<UUID> subscriptions) {
        return jdbc
                .sql("select subscription_id, public_key, auth_secret from push_target"
                        + " where subscription_id = any(:subscriptions)")
                .param("subscriptions", subscriptions.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("subscription_id", UUID.class),
                        PushTarget.of(row.getBytes("public_key"), row.getBytes("auth_secret"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
