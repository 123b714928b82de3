package io.groundwork.notification.digest;

import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.MailWording;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is collected for digests. The turn of a person is locked by whoever adds to it and by whoever sends it, so that nothing is
 * added to a digest that has been sent.
 */
@Repository
class DigestItems {

    private static final String TURNS = """
            insert into digest_turn as t (user_id, due_at)
            select user_id, min(due_at) from unnest(:users, cast(:due as timestamptz[])) as d (user_id, due_at)
            where not exists (select from erased_person where id_hash = id_hash(user_id))
            group by user_id order by user_id
            on conflict (user_id) do update set due_at = least(t.due_at, excluded.due_at)""";
    private static final String ITEMS = """
            insert into digest_item (id, user_id, topic, subject, summary, created_at)
            select id, user_id, topic, subject, summary, :now
            from unnest(cast(:ids as uuid[]), :users, :topics, :subjects, :summaries)
                as i (id, user_id, topic, subject, summary)
            where not exists (select from erased_person where id_hash = id_hash(user_id))""";
    private static final String TAKE_TURNS = """
            delete from digest_turn where user_id in (
                select user_id from digest_turn where due_at <= :now order by due_at limit :limit for update skip locked)
            returning user_id""";

    private final JdbcClient jdbc;
    private final MailWording wording;
    private final Clock clock;

    DigestItems(JdbcClient jdbc, MailWording wording, Clock clock) {
        this.jdbc = jdbc;
        this.wording = wording;
        this.clock = clock;
    }

    /** By two statements; must run in a transaction. */
    void collect(List<Collected> letters) {
        if (letters.isEmpty()) {
            return;
        }
        String[] users = column(letters, letter -> letter.to().userId().value());
        setTurns(users, letters.stream().map(each -> each.dueAt().toString()).toArray(String[]::new));
        jdbc.sql(ITEMS)
                .param("ids", column(letters, letter -> letter.id().toString()))
                .param("users", users)
                .param(
                        "topics",
                        column(letters, letter -> letter.routine().topic().value()))
                .param("subjects", column(letters, wording::subject))
                .param("summaries", column(letters, letter -> letter.routine().summary()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes people whose digest is due, and keeps their turns from others until the transaction ends. */
    List<UserId> takeTurns(int limit, Instant now) {
        return jdbc.sql(TAKE_TURNS)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> new UserId(row.getString("user_id")))
                .list();
    }

    /** Gives turns that were taken back, for later; what was collected stays so. */
    void postpone(Map<UserId, Instant> turns) {
        List<Map.Entry<UserId, Instant>> later = List.copyOf(turns.entrySet());
        if (!later.isEmpty()) {
            setTurns(
                    later.stream().map(turn -> turn.getKey().value()).toArray(String[]::new),
                    later.stream().map(turn -> turn.getValue().toString()).toArray(String[]::new));
        }
    }

    private void setTurns(String[] users, String[] due) {
        jdbc.sql(TURNS).param("users", users).param("due", due).update();
    }

    /** Takes all that was collected for them, the oldest first. */
    List<DigestItem> take(Collection<UserId> users) {
        return jdbc.sql("""
                with taken as (delete from digest_item where user_id = any(:users) returning *)
                select t.*, d.subscription_id is not null and s.state is distinct from 'active' as ended
                from taken t left join delivery d on d.id = t.id left join subscription s on s.id = d.subscription_id
                order by t.user_id, t.created_at, t.id""")
                .param("users", users.stream().map(UserId::value).toArray(String[]::new))
                .query(DigestItems::item)
                .list();
    }

    private static DigestItem item(ResultSet row, int number) throws SQLException {
        return new DigestItem(
                row.getObject("id", UUID.class),
                new UserId(row.getString("user_id")),
                new TopicName(row.getString("topic")),
                row.getString("subject"),
                row.getString("summary"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("ended"));
    }

    private static String[] column(List<Collected> letters, Function<Letter, String> value) {
        return letters.stream().map(each -> value.apply(each.letter())).toArray(String[]::new);
    }
}
