package io.groundwork.task.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives committed changes their positions. A sequence taken by the writers would not do: who takes 5 may commit after who takes 6,
 * and a reader who has seen 6 would never see 5. Here one transaction at a time moves what has been committed, so whatever commits
 * later gets a later position. Changes that no reader can tell the commit order of keep the order they were written in.
 */
@Component
class FeedSequencer {

    private static final int LOCK = "feed".hashCode();
    private static final int CHUNK = 10_000;

    private final JdbcClient jdbc;

    FeedSequencer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves what was committed before this call. It costs one look when there is nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void run() {
        if (!isPending()) {
            return;
        }
        lock();
        int moved;
        do {
            moved = moveSome();
        } while (moved == CHUNK);
    }

    /** Also true while another transaction is moving the rest: then the lock is waited for, and all of it is there. */
    private boolean isPending() {
        return jdbc.sql("select exists (select from pending_change)")
                .query(Boolean.class)
                .single();
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock, 0)")
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
    }

    private int moveSome() {
        return jdbc.sql("""
                        with moved as (
                            delete from pending_change
                            where id in (select id from pending_change order by id limit :chunk)
                            returning *)
                        insert into change
                            (project_id, resource_type, resource_id, change, version, actor_id, recipient_id, occurred_at)
                        select project_id, resource_type, resource_id, change, version, actor_id, recipient_id, occurred_at
                        from moved order by id
                        """).param("chunk", CHUNK).update();
    }
}
