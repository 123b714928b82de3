package io.groundwork.notification.subscription;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the endpoints of webhooks are: confirmed, failing since when, switched off. Rows change only when there is news. */
@Component
public class EndpointHealth {

    private final JdbcClient jdbc;
    private final SwitchOffNotice notice;
    private final EndpointProperties properties;
    private final Clock clock;

    EndpointHealth(JdbcClient jdbc, SwitchOffNotice notice, EndpointProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.notice = notice;
        this.properties = properties;
        this.clock = clock;
    }

    /** Takes in the outcomes of some calls; one success outweighs the failures beside it. */
    @Transactional
    public void note(Set<UUID> confirmed, Set<UUID> working, Set<UUID> failing, Set<UUID> gone) {
        Set<UUID> down = new HashSet<>(failing);
        down.removeAll(working);
        if (!confirmed.isEmpty()) {
            update(
                    "set state = 'active', confirmed = true, version = version + 1",
                    "state = 'pending_confirmation'",
                    confirmed);
        }
        if (!working.isEmpty()) {
            update("set failing_since = null", "failing_since is not null", working);
        }
        if (!down.isEmpty()) {
            update("set failing_since = :now", "failing_since is null", down);
            switchOff(down, "It has failed for too long", properties.patience());
        }
        if (!gone.isEmpty()) {
            removeBrowsers(gone);
            switchOff(gone, "It answered 410 Gone", Duration.ZERO);
        }
    }

    private void update(String change, String condition, Set<UUID> subscriptions) {
        jdbc.sql("update subscription " + change + " where id = any(:ids) and " + condition)
                .param("ids", subscriptions.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** A browser that is gone never comes back under its address, and nobody waits for word of it. */
    private void removeBrowsers(Set<UUID> gone) {
        jdbc.sql("delete from subscription where id = any(:ids) and protocol = 'webpush'")
                .param("ids", gone.toArray(UUID[]::new))
                .update();
    }

    private void switchOff(Set<UUID> subscriptions, String reason, Duration after) {
        List<SwitchedOff> off = jdbc.sql("""
                update subscription set state = 'disabled', disabled_reason = :reason, version = version + 1
                where id = any(:ids) and state = 'active' and coalesce(failing_since, :now) <= :since
                returning id, user_id, topic, endpoint, disabled_reason""")
                .param("reason", reason)
                .param("ids", subscriptions.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("since", Timestamp.from(clock.instant().minus(after)))
                .query(SwitchedOff::map)
                .list();
        notice.send(off);
    }
}
