package io.groundwork.task.feed;

import io.groundwork.platform.security.Caller;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes that have their place, as far back as they are kept. */
@Repository
class Changes {

    // Some from each project, found by its index, rather than all changes of everybody since the position.
    private static final String OF_MEMBER = """
            select c.* from project_member m
            cross join lateral (
                select * from change
                where project_id = m.project_id and recipient_id is null and position > :after
                order by position limit :limit) c
            where m.user_id = :caller
            union all
            (select * from change where recipient_id = :caller and position > :after order by position limit :limit)
            order by position limit :limit
            """;
    private static final String OF_ADMIN = """
            select * from change where (recipient_id is null or recipient_id = :caller) and position > :after
            order by position limit :limit
            """;

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Change> after(long position, int limit, Caller caller) {
        return jdbc.sql(caller.isAdmin() ? OF_ADMIN : OF_MEMBER)
                .param("caller", caller.subject())
                .param("after", position)
                .param("limit", limit)
                .query(Change::read)
                .list();
    }

    /** The position of the newest; that of the horizon when there is none. */
    long newest() {
        return jdbc.sql("select coalesce(max(position), (select position from change_horizon)) from change")
                .query(Long.class)
                .single();
    }

    /** The position up to which changes have been forgotten. */
    long horizon() {
        return jdbc.sql("select position from change_horizon").query(Long.class).single();
    }
}
