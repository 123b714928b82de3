package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
            with notice as (
                select * from unnest(:topics, :types, :subjects, :bodies, cast(:data as jsonb[]))
                    with ordinality as n (topic, type, subject, body, data, number)
            ), addressee as (
                select * from unnest(cast(:ids as uuid[]), cast(:users as text[]), cast(:numbers as int[]))
                    as a (id, user_id, number)
                where not exists (select from erased_person where id_hash = id_hash(user_id))
            ), grown as (
                insert into mailbox as m (user_id, last_sequence)
                select user_id, count(*) from addressee group by user_id order by user_id
                on conflict (user_id) do update set last_sequence = m.last_sequence + excluded.last_sequence
                returning user_id, last_sequence
            )
            insert into notification (id, user_id, sequence, topic, type, subject, body, data, created_at)
            select id, user_id,
                   last_sequence - count(*) over (partition by user_id)
                       + row_number() over (partition by user_id order by number),
                   topic, type, subject, body, data, :now
            from addressee join grown using (user_id) join notice using (number)""";

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

    /** Adds one item to the mailbox of each of {@code users}, known or not but not erased, by one statement. */
    @Transactional
    public void deliver(Notice notice, Set<UserId> users) {
        deliver(List.of(new Circular(notice, users)));
    }

    /** Adds all of them in the order of the list, by one statement. */
    @Transactional
    public void deliver(List<Circular> circulars) {
        Addressees addressees = Addressees.of(circulars);
        if (addressees.isEmpty()) {
            return;
        }
        List<Notice> notices = circulars.stream().map(Circular::notice).toList();
        jdbc.sql(DELIVER)
                .param("topics", column(notices, Notice::topic))
                .param("types", column(notices, Notice::type))
                .param("subjects", column(notices, Notice::subject))
                .param("bodies", column(notices, Notice::body))
                .param("data", column(notices, notice -> json.writeValueAsString(notice.data())))
                .param("ids", addressees.ids())
                .param("users", addressees.users())
                .param("numbers", addressees.numbers())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new NotificationsArrived(addressees.distinctUsers()));
    }

    private static String[] column(List<Notice> notices, Function<Notice, String> value) {
        return notices.stream().map(value).toArray(String[]::new);
    }
}
