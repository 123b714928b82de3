package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mailboxes as a sequence that is read forwards: what live streams and replays are made from. */
@Repository
public class Mailboxes {

    private final JdbcClient jdbc;

    Mailboxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to {@code limit} items after the one numbered {@code sequence}, oldest first. */
    public List<Notification> after(UserId user, long sequence, int limit) {
        return jdbc.sql("select " + NotificationRow.COLUMNS + """
                         from notification n
                        where n.user_id = :user and n.sequence > :sequence
                        order by n.sequence limit :limit""")
                .param("user", user.value())
                .param("sequence", sequence)
                .param("limit", limit)
                .query(NotificationRow::map)
                .list();
    }

    /** The number of the newest item; 0 for someone who was never notified. */
    public long lastSequence(UserId user) {
        return lastSequences(List.of(user)).getOrDefault(user, 0L);
    }

    /** The number of the newest item of each of {@code users}, by one statement; those never notified are missing. */
    public Map<UserId, Long> lastSequences(Collection<UserId> users) {
        return jdbc
                .sql("select user_id, last_sequence from mailbox where user_id = any(:users)")
                .param("users", users.stream().map(UserId::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(new UserId(row.getString("user_id")), row.getLong("last_sequence")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
