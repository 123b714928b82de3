package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mailboxes as a sequence that is read forwards: what live streams and replays are made from. */
@Repository
public class Mailboxes {

    private final JdbcClient jdbc;

    Mailboxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Numbered(int request, Notification notification) {}

    /**
     * Up to {@code limit} items of each mailbox after the sequence beside it, oldest first; all by one statement.
     *
     * @return as many lists as {@code users}, in their order
     */
    public List<List<Notification>> after(List<UserId> users, List<Long> sequences, int limit) {
        Map<Integer, List<Notification>> found = jdbc
                .sql("select r.number, " + NotificationRow.COLUMNS + """
                         from unnest(cast(:users as text[]), cast(:sequences as bigint[]))
                              with ordinality as r (user_id, sequence, number)
                        cross join lateral (
                            select * from notification x where x.user_id = r.user_id and x.sequence > r.sequence
                            order by x.sequence limit :limit) n
                        order by r.number, n.sequence""")
                .param("users", users.stream().map(UserId::value).toArray(String[]::new))
                .param("sequences", sequences.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, index) -> new Numbered(row.getInt("number"), NotificationRow.map(row, index)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Numbered::request, Collectors.mapping(Numbered::notification, Collectors.toList())));
        return IntStream.rangeClosed(1, users.size())
                .mapToObj(number -> found.getOrDefault(number, List.of()))
                .toList();
    }

    /** Up to {@code limit} items after the one numbered {@code sequence}, oldest first. */
    public List<Notification> after(UserId user, long sequence, int limit) {
        return after(List.of(user), List.of(sequence), limit).getFirst();
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
