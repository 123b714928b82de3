package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be told of what is published. */
@Repository
public class Audiences {

    private final JdbcClient jdbc;
    private final CompiledPolicies policies;

    Audiences(JdbcClient jdbc, CompiledPolicies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    /** The active subscriptions of all these topics, by one statement. */
    public List<Subscriber> of(Collection<TopicName> topics) {
        return jdbc.sql("""
                select id, topic, protocol, user_id, endpoint, filter_policy, filter_scope
                from subscription where topic = any(:topics) and state = 'active'""")
                .param("topics", topics.stream().map(TopicName::value).toArray(String[]::new))
                .query(this::subscriber)
                .list();
    }

    private Subscriber subscriber(ResultSet row, int number) throws SQLException {
        Filter filter = Filter.ofStored(row.getString("filter_policy"), row.getString("filter_scope"));
        return new Subscriber(
                row.getObject("id", UUID.class),
                new TopicName(row.getString("topic")),
                Protocol.ofStored(row.getString("protocol")),
                new UserId(row.getString("user_id")),
                row.getString("endpoint"),
                filter == null ? null : policies.of(filter));
    }
}
