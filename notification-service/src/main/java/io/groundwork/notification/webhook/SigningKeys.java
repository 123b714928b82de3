package io.groundwork.notification.webhook;

import io.groundwork.platform.id.Ids;
import io.groundwork.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys of all webhooks, sealed at rest. */
@Repository
public class SigningKeys {

    /** How long a key that was replaced still signs beside the new one. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private record Owned(UUID subscription, SigningKey key) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    SigningKeys(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Gives the subscription a new key; those it has had retire after {@link #OVERLAP}. */
    @Transactional
    public Instant renew(UUID subscription) {
        Instant now = clock.instant();
        Instant end = now.plus(OVERLAP);
        jdbc.sql(
                        "update signing_key set retires_at = :end where subscription_id = :subscription and retires_at is null")
                .param("end", Timestamp.from(end))
                .param("subscription", subscription)
                .update();
        UUID id = Ids.next();
        jdbc.sql("insert into signing_key (id, subscription_id, sealed, created_at)"
                        + " values (:id, :subscription, :sealed, :now)")
                .param("id", id)
                .param("subscription", subscription)
                .param("sealed", vault.seal(id.toString(), SigningKey.generate().material()))
                .param("now", Timestamp.from(now))
                .update();
        return end;
    }

    /** The keys that sign now, the newest first, of each of the subscriptions; by one statement. */
    public Map<UUID, List<SigningKey>> of(Collection<UUID> subscriptions) {
        return jdbc
                .sql("""
                select id, subscription_id, sealed from signing_key
                where subscription_id = any(:subscriptions) and (retires_at is null or retires_at > :now)
                order by id desc""")
                .param("subscriptions", subscriptions.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(this::open)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Owned::subscription, Collectors.mapping(Owned::key, Collectors.toList())));
    }

    private Owned open(ResultSet row, int number) throws SQLException {
        byte[] material = vault.open(row.getString("id"), row.getBytes("sealed"));
        return new Owned(row.getObject("subscription_id", UUID.class), SigningKey.of(material));
    }
}
