package io.groundwork.notification.topic;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.KeysetQueryBuilder;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Topics {

    private static final String COLUMNS = "t.name, t.owner_id, t.display_name, t.access, t.version, t.created_at";

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final Clock clock;

    Topics(JdbcClient jdbc, KeysetPager pager, Clock clock) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.clock = clock;
    }

    Topic add(Caller owner, TopicRequest request) {
        TopicName name = new TopicName(request.name());
        if (name.isReserved()) {
            throw TopicException.builtIn(name);
        }
        return jdbc.sql("""
                insert into topic as t (name, owner_id, display_name, access, created_at)
                values (:name, :owner, :displayName, :access, :now)
                on conflict do nothing returning\s""" + COLUMNS)
                .param("name", name.value())
                .param("owner", owner.subject())
                .param("displayName", request.displayName())
                .param("access", request.accessOrPrivate().stored())
                .param("now", Timestamp.from(clock.instant()))
                .query(Topics::topic)
                .optional()
                .orElseThrow(() -> TopicException.exists(name));
    }

    Page<Topic> page(Caller caller, PageRequest request) {
        KeysetQueryBuilder query = KeysetQuery.select(COLUMNS, "topic t")
                .sortableNotNull("name", "t.name", String.class)
                .sortableNotNull("created_at", "t.created_at", Instant.class)
                .defaultSort("name")
                .tieBreaker("t.name", String.class);
        if (!caller.isAdmin()) {
            query.where("(t.access = 'public' or t.owner_id = :caller)", "caller", caller.subject());
        }
        return pager.fetch(query.map(Topics::topic), request);
    }

    /** The topic, if the caller may see it. */
    public Optional<Topic> find(Caller caller, TopicName name) {
        return jdbc.sql("select " + COLUMNS + " from topic t where t.name = :name")
                .param("name", name.value())
                .query(Topics::topic)
                .optional()
                .filter(topic -> topic.visibleTo(caller));
    }

    /** Those of {@code names} that there are, whoever may see them; by one statement. */
    public List<Topic> all(Collection<TopicName> names) {
        return jdbc.sql("select " + COLUMNS + " from topic t where t.name = any(:names)")
                .param("names", names.stream().map(TopicName::value).toArray(String[]::new))
                .query(Topics::topic)
                .list();
    }

    /** Those of {@code names} that somebody owns, by one statement: built-in topics have no publisher but the service. */
    public Set<TopicName> publishable(Collection<TopicName> names) {
        return jdbc.sql("select name from topic where name = any(:names) and owner_id is not null")
                .param("names", names.stream().map(TopicName::value).toArray(String[]::new))
                .query((row, number) -> new TopicName(row.getString("name")))
                .set();
    }

    /** Empty when another was quicker. */
    Optional<Topic> change(Topic topic, TopicChanges changes) {
        return jdbc.sql("update topic t set display_name = :displayName, access = :access, version = version + 1"
                        + " where t.name = :name and t.version = :version returning " + COLUMNS)
                .param("displayName", changes.displayName())
                .param("access", changes.access().stored())
                .param("name", topic.name().value())
                .param("version", topic.version())
                .query(Topics::topic)
                .optional();
    }

    /** Ends its subscriptions with it; messages stay in the log until they are purged. */
    boolean remove(Topic topic) {
        return jdbc.sql("delete from topic where name = :name and version = :version")
                        .param("name", topic.name().value())
                        .param("version", topic.version())
                        .update()
                == 1;
    }

    private static Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(
                new TopicName(row.getString("name")),
                row.getString("owner_id"),
                row.getString("display_name"),
                TopicAccess.ofStored(row.getString("access")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant());
    }
}
