package io.groundwork.registration.device;

import io.groundwork.platform.vault.Digest;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.expiry.Expiring;
import io.groundwork.registration.session.SessionId;
import io.groundwork.registration.vault.OpaqueToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Device requests, found by the hashes of their two codes. */
@Repository
class DeviceRequests implements Expiring {

    /** Signing out after having approved changes nothing; whatever else ends the login takes the approval back. */
    private static final String SELECT = """
            select d.*, l.account_id, l.created_at as authenticated_at
            from device_request d
            left join session l on l.id = d.login_id and (l.ended_at is null or l.end_reason = 'SIGNED_OUT')
            where\s""";

    private final JdbcClient jdbc;

    DeviceRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID id,
            UUID client,
            Collection<String> scopes,
            OpaqueToken device,
            Digest user,
            Instant now,
            Instant expires) {
        jdbc.sql("""
                        insert into device_request (id, client_id, scopes, device_hash, user_code_hash, created_at, expires_at)
                        values (:id, :client, :scopes, :device, :user, :now, :expires)""")
                .param("id", id)
                .param("client", client)
                .param("scopes", scopes.stream().sorted().toArray(String[]::new))
                .param("device", device.hash().bytes())
                .param("user", user.bytes())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** The request that a device asks for, and when it asked before. */
    Optional<DeviceRequest> polled(OpaqueToken device, Instant now) {
        Optional<DeviceRequest> found = jdbc.sql(SELECT + "d.device_hash = :hash")
                .param("hash", device.hash().bytes())
                .query(DeviceRequests::request)
                .optional();
        found.ifPresent(it -> jdbc.sql("update device_request set last_polled_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", it.id())
                .update());
        return found;
    }

    /** One that somebody may decide now. */
    Optional<DeviceRequest> undecided(Digest user, Instant now) {
        return jdbc.sql(SELECT + "d.user_code_hash = :hash and d.approved is null and d.expires_at > :now")
                .param("hash", user.bytes())
                .param("now", Timestamp.from(now))
                .query(DeviceRequests::request)
                .optional();
    }

    /** False when it was decided before, or has run out. */
    boolean decide(UUID id, SessionId login, boolean approved, Instant now) {
        return jdbc.sql("""
                        update device_request set approved = :approved, login_id = :login
                        where id = :id and approved is null and expires_at > :now""")
                        .param("id", id)
                        .param("approved", approved)
                        .param("login", login.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Uses an approved one up, and tells where the person was signed in. Empty when it was used before. */
    Optional<SessionId> use(UUID id, Instant now) {
        return jdbc.sql("""
                        update device_request d set used_at = :now from session l
                        where d.id = :id and d.approved and d.used_at is null and l.id = d.login_id
                          and (l.ended_at is null or l.end_reason = 'SIGNED_OUT')
                        returning d.login_id""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }

    void remove(UUID id) {
        jdbc.sql("delete from device_request where id = :id").param("id", id).update();
    }

    /** An hour, so that a device still hears {@code expired_token}. */
    @Override
    public Duration kept() {
        return Duration.ofHours(1);
    }

    @Override
    public void removeExpiredBefore(Instant limit) {
        jdbc.sql("delete from device_request where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }

    private static DeviceRequest request(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new DeviceRequest(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("approved", Boolean.class),
                row.getTimestamp("used_at") != null,
                account == null ? null : new AccountId(account),
                instant(row.getTimestamp("authenticated_at")),
                instant(row.getTimestamp("last_polled_at")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
