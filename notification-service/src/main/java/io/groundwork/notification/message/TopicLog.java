package io.groundwork.notification.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topics as sequences that are read forwards: what live streams and replays are made from. */
@Repository
public class TopicLog {

    /** Of a topic whose name was taken before, only its own messages. */
    private static final String AFTER = """
            select r.number, m.id, m.sequence, m.topic, m.message_id, m.type, m.subject, m.data, m.published_at
            from unnest(cast(:topics as text[]), cast(:sequences as bigint[])) with ordinality as r (topic, sequence, number)
            join topic t on t.name = r.topic
            cross join lateral (
                select * from message x where x.topic = r.topic and x.sequence > r.sequence and x.published_at >= t.created_at
                order by x.sequence limit :limit) m
            order by r.number, m.sequence""";

    private record Numbered(int request, PublishedMessage message) {}

    private final JdbcClient jdbc;

    TopicLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Up to {@code limit} messages of each topic after the sequence beside it, oldest first; all by one statement.
     *
     * @return as many lists as {@code topics}, in their order
     */
    public List<List<PublishedMessage>> after(List<String> topics, List<Long> sequences, int limit) {
        Map<Integer, List<PublishedMessage>> found = jdbc
                .sql(AFTER)
                .param("topics", topics.toArray(String[]::new))
                .param("sequences", sequences.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, index) -> new Numbered(row.getInt("number"), message(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Numbered::request, Collectors.mapping(Numbered::message, Collectors.toList())));
        return IntStream.rangeClosed(1, topics.size())
                .mapToObj(number -> found.getOrDefault(number, List.of()))
                .toList();
    }

    /** The number of the newest message of each of {@code topics}, by one statement; those without any are missing. */
    public Map<String, Long> lastSequences(Collection<String> topics) {
        return jdbc
                .sql("select topic, last_sequence from topic_counter where topic = any(:topics)")
                .param("topics", topics.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("topic"), row.getLong("last_sequence")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static PublishedMessage message(ResultSet row) throws SQLException {
        return new PublishedMessage(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getString("topic"),
                row.getString("message_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("data"),
                row.getTimestamp("published_at").toInstant());
    }
}
