package io.groundwork.messaging;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells the relay, in whichever process it runs, that there is something to send.
 *
 * <p>It does so after the commit, on a connection of its own in autocommit mode: a {@code NOTIFY} inside a transaction makes
 * that transaction take a lock on the whole database at commit, which would serialise all commits. Many commits share one
 * wake-up. A wake-up that is lost costs time only, because the relay looks by itself now and then.
 */
final class OutboxWaker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(OutboxWaker.class);

    private final JdbcTemplate jdbc;
    private final ExecutorService executor;
    private final AtomicBoolean requested = new AtomicBoolean();

    /** @param executor runs one task at a time, never on the calling thread: that one may still hold a connection */
    OutboxWaker(JdbcTemplate jdbc, ExecutorService executor) {
        this.jdbc = jdbc;
        this.executor = executor;
    }

    void wake() {
        if (requested.compareAndSet(false, true)) {
            try {
                executor.execute(this::send);
            } catch (RejectedExecutionException e) {
                log.debug("Shutting down: the relay will look by itself", e);
            }
        }
    }

    @Override
    public void destroy() {
        executor.close();
    }

    private void send() {
        requested.set(false);
        try {
            jdbc.execute("select pg_notify('outbox_' || left(current_schema(), 56), '')");
        } catch (DataAccessException e) {
            log.debug("The relay was not woken and will look by itself", e);
        }
    }
}
