package io.groundwork.notification.preference;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said they want. Who said nothing has no row. */
@Repository
public class Preferences {

    private static final String ADD = """
            insert into preference (user_id, version, time_zone, quiet_from, quiet_to, digest, digest_hour, channels, changed_at)
            values (:user, 1, :zone, cast(:from as time), cast(:to as time), :digest, :hour, cast(:channels as jsonb), :now)
            on conflict (user_id) do nothing""";
    private static final String CHANGE = """
            update preference set version = version + 1, time_zone = :zone, quiet_from = cast(:from as time),
                quiet_to = cast(:to as time), digest = :digest, digest_hour = :hour, channels = cast(:channels as jsonb),
                changed_at = :now
            where user_id = :user and version = :version""";
    /** Whoever is erased stays so: an old link makes no row for nobody. A repeat changes nothing. */
    private static final String MUTE = """
            insert into preference as p (user_id, version, time_zone, digest, digest_hour, channels, changed_at)
            select user_id, 1, 'UTC', 'off', 8, cast(:muted as jsonb), :now from recipient where user_id = :user
            on conflict (user_id) do update
            set version = p.version + 1, changed_at = :now,
                channels = p.channels || jsonb_build_object(cast(:topic as text),
                    coalesce(p.channels -> :topic, '{}') || '{"mail": false}')
            where p.channels -> :topic ->> 'mail' is distinct from 'false'""";

    private final JdbcClient jdbc;
    private final ChannelsAsJson json;
    private final Clock clock;

    Preferences(JdbcClient jdbc, ChannelsAsJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** By one statement, however many they are. */
    public PreferenceBook of(Collection<UserId> users) {
        return new PreferenceBook(jdbc
                .sql("select * from preference where user_id = any(:users)")
                .param("users", users.stream().map(UserId::value).distinct().toArray(String[]::new))
                .query((row, number) -> Map.entry(new UserId(row.getString("user_id")), preference(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Preference find(UserId user) {
        return of(List.of(user)).of(user);
    }

    /** Keeps what a person says now; false when something else was said since {@code version}. */
    boolean save(UserId user, Preference wanted, long version) {
        QuietHours quiet = wanted.quietHours();
        return jdbc.sql(version == 0 ? ADD : CHANGE)
                        .param("user", user.value())
                        .param("version", version)
                        .param("zone", wanted.zone().getId())
                        .param("from", quiet == null ? null : quiet.from().toString())
                        .param("to", quiet == null ? null : quiet.to().toString())
                        .param("digest", wanted.digest().frequency().stored())
                        .param("hour", wanted.digest().hour())
                        .param("channels", json.write(wanted.channels()))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** No more mail of this topic. */
    public void muteMail(UserId user, TopicName topic) {
        jdbc.sql(MUTE)
                .param("user", user.value())
                .param("topic", topic.value())
                .param("muted", json.write(Map.of(topic, Map.of(Channel.MAIL, false))))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                ZoneId.of(row.getString("time_zone")),
                quietHours(row).orElse(null),
                new Digest(DigestFrequency.ofStored(row.getString("digest")), row.getInt("digest_hour")),
                json.read(row.getString("channels")),
                row.getLong("version"));
    }

    private static Optional<QuietHours> quietHours(ResultSet row) throws SQLException {
        var from = row.getObject("quiet_from", LocalTime.class);
        var to = row.getObject("quiet_to", LocalTime.class);
        return from == null || to == null ? Optional.empty() : Optional.of(new QuietHours(from, to));
    }
}
