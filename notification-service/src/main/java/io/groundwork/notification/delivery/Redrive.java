package io.groundwork.notification.delivery;

import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.recipient.UserId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins dead deliveries anew: a new round of the schedule, the same message id. */
@Component
class Redrive {

    private static final String DEAD = """
            select d.id from delivery d
            join message m on m.id = d.message_ref
            left join subscription s on s.id = d.subscription_id
            where d.user_id = :owner and d.state = 'dead' and (d.subscription_id is null or s.state = 'active')
              and (cast(:ids as uuid[]) is null or d.id = any(:ids))
              and (cast(:subscription as uuid) is null or d.subscription_id = :subscription)
              and (cast(:topic as text) is null or d.topic = :topic)
              and (cast(:message as text) is null or m.message_id = :message)
              and (cast(:from as timestamptz) is null or d.created_at >= :from)
              and (cast(:to as timestamptz) is null or d.created_at < :to)
            order by d.created_at, d.id limit :limit""";

    private static final String REVIVE = """
            update delivery set state = 'pending', round_start = attempts, finished_at = null,
                next_attempt_at = case when protocol <> 'email' then cast(:now as timestamptz) end
            where state = 'dead' and (id = any(:ids) or carried_by = any(:mails))""";

    /** A letter of its own, or the digest that carries it. */
    private static final String MAILS =
            "select distinct coalesce(carried_by, id) from delivery where id = any(:ids) and protocol = 'email'";

    private final JdbcClient jdbc;
    private final Mailroom mailroom;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Redrive(JdbcClient jdbc, Mailroom mailroom, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.mailroom = mailroom;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public RedriveResult redrive(UserId owner, RedriveRequest request) {
        List<UUID> dead = dead(owner, request);
        if (dead.isEmpty() || request.isDryRun()) {
            return new RedriveResult(dead.size(), 0);
        }
        List<UUID> mails = mails(dead);
        int revived = jdbc.sql(REVIVE)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", dead.toArray(UUID[]::new))
                .param("mails", mails.toArray(UUID[]::new))
                .update();
        mailroom.resend(mails);
        events.publishEvent(new DeliveriesDue(revived));
        return new RedriveResult(dead.size(), revived);
    }

    private List<UUID> mails(List<UUID> deliveries) {
        return jdbc.sql(MAILS)
                .param("ids", deliveries.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private List<UUID> dead(UserId owner, RedriveRequest request) {
        return jdbc.sql(DEAD)
                .param("owner", owner.value())
                .param("ids", request.ids() == null ? null : request.ids().toArray(UUID[]::new))
                .param("subscription", request.subscriptionId())
                .param("topic", request.topic())
                .param("message", request.messageId())
                .param("from", time(request.from()))
                .param("to", time(request.to()))
                .param("limit", request.limitOrUsual())
                .query(UUID.class)
                .list();
    }

    private static @Nullable Timestamp time(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
