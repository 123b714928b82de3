package io.groundwork.notification.inbox;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.KeysetQueryBuilder;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inbox as its owner reads it. Every statement names the owner: another's notification does not exist here. */
@Repository
class Notifications {

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final Clock clock;

    Notifications(JdbcClient jdbc, KeysetPager pager, Clock clock) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.clock = clock;
    }

    Page<Notification> page(UserId owner, NotificationState state, @Nullable Boolean unread, PageRequest request) {
        KeysetQueryBuilder query = KeysetQuery.select(NotificationRow.COLUMNS, "notification n")
                .where("n.user_id = :owner", "owner", owner.value())
                .where(state.condition())
                .sortableNotNull("sequence", "n.sequence", Long.class)
                .defaultSort("-sequence")
                .tieBreaker("n.sequence", Long.class);
        if (unread != null) {
            query.where(unread ? "n.read_at is null" : "n.read_at is not null");
        }
        return pager.fetch(query.map(NotificationRow::map), request);
    }

    Optional<Notification> find(UserId owner, NotificationId id) {
        return jdbc.sql("select " + NotificationRow.COLUMNS
                        + " from notification n where n.id = :id and n.user_id = :owner")
                .param("id", id.value())
                .param("owner", owner.value())
                .query(NotificationRow::map)
                .optional();
    }

    /** Marks it as read now, or leaves it read since when it was. */
    Optional<Notification> markRead(UserId owner, NotificationId id) {
        return change(owner, id, "n.read_at is null", "read_at = :now");
    }

    /** Puts it away, as read; what is archived already stays so since when it was. */
    Optional<Notification> archive(UserId owner, NotificationId id) {
        return change(owner, id, "n.archived_at is null", "archived_at = :now, read_at = coalesce(n.read_at, :now)");
    }

    /** Takes it back to the inbox, still read. */
    Optional<Notification> unarchive(UserId owner, NotificationId id) {
        return change(owner, id, "n.archived_at is not null", "archived_at = null");
    }

    /** Returns how many were unread until now. */
    int markReadUpTo(UserId owner, long sequence) {
        return jdbc.sql("update notification set read_at = :now, version = version + 1"
                        + " where user_id = :owner and read_at is null and sequence <= :sequence")
                .param("now", Timestamp.from(clock.instant()))
                .param("owner", owner.value())
                .param("sequence", sequence)
                .update();
    }

    long unreadCount(UserId owner) {
        return jdbc.sql("select count(*) from notification where user_id = :owner and read_at is null")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    /** A repeat changes nothing and gives what there is, of this moment even if another has just changed it. */
    private Optional<Notification> change(UserId owner, NotificationId id, String condition, String changes) {
        return jdbc.sql("update notification n set " + changes + ", version = version + 1"
                        + " where n.id = :id and n.user_id = :owner and " + condition
                        + " returning " + NotificationRow.COLUMNS)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .param("owner", owner.value())
                .query(NotificationRow::map)
                .optional()
                .or(() -> find(owner, id));
    }
}
