package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts notices into mailboxes. */
@Component
public class NotificationDelivery {

    /*
     * The mailbox row of each user stays locked until commit, so a number is taken only after the one before it is
     * visible. Rows are locked in the order of the user ids: two deliveries to the same people cannot deadlock.
     */
    private static final String DELIVER = """
            with addressee as (
                select * from unnest(cast(:users as text[]), cast(:ids as uuid[])) as a (user_id, id)
            ), numbered as (
                insert into mailbox as m (user_id, last_sequence)
                select user_id, 1 from addressee order by user_id
                on conflict (user_id) do update set last_sequence = m.last_sequence + 1
                returning user_id, last_sequence
            )
            insert into notification (id, user_id, sequence, topic, type, subject, body, data, created_at)
            select id, user_id, last_sequence, :topic, :type, :subject, :body, cast(:data as jsonb), :now
            from numbered join addressee using (user_id)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NotificationDelivery(JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Adds one item to the mailbox of each of {@code users}, whether known or not, by one statement. */
    @Transactional
    public void deliver(Notice notice, Set<UserId> users) {
        if (users.isEmpty()) {
            return;
        }
        jdbc.sql(DELIVER)
                .param("users", users.stream().map(UserId::value).toArray(String[]::new))
                .param(
                        "ids",
                        Stream.generate(() -> Ids.next().toString())
                                .limit(users.size())
                                .toArray(String[]::new))
                .param("topic", notice.topic())
                .param("type", notice.type())
                .param("subject", notice.subject())
                .param("body", notice.body())
                .param("data", json.writeValueAsString(notice.data()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new NotificationsArrived(users));
    }
}
