package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers of people: each once, however many topics it subscribed to. */
@Repository
public class Browsers {

    private static final String OF = """
            select user_id, (array_agg(id order by created_at desc, id desc))[1] as newest, array_agg(topic) as topics
            from subscription where user_id = any(:users) and protocol = 'webpush' and state = 'active'
            group by user_id, endpoint""";

    private final JdbcClient jdbc;

    Browsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By one statement. */
    public List<Browser> of(Collection<UserId> users) {
        return jdbc.sql(OF)
                .param("users", users.stream().map(UserId::value).toArray(String[]::new))
                .query(Browsers::browser)
                .list();
    }

    private static Browser browser(ResultSet row, int number) throws SQLException {
        String[] topics = (String[]) row.getArray("topics").getArray();
        return new Browser(
                row.getObject("newest", UUID.class),
                new UserId(row.getString("user_id")),
                Arrays.stream(topics).map(TopicName::new).collect(Collectors.toUnmodifiableSet()));
    }
}
