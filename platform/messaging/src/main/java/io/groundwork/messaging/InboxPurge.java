package io.groundwork.messaging;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forgets old events now and then, some at a time. Replicas may do it at once: they skip each other's rows. */
final class InboxPurge implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxPurge.class);
    private static final String PURGE = """
            delete from inbox where (consumer, event_id) in (
                select consumer, event_id from inbox where seen_at < now() - make_interval(secs => ?)
                limit 5000 for update skip locked)
            """;

    private final JdbcTemplate jdbc;
    private final InboxProperties properties;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    InboxPurge(JdbcTemplate jdbc, InboxProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        Thread.ofVirtual().name("inbox-purge").start(() -> run(stop));
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** Returns how many were forgotten. */
    int purge() {
        int removed = 0;
        for (int some = purgeSome(); some > 0; some = purgeSome()) {
            removed += some;
        }
        return removed;
    }

    private int purgeSome() {
        return jdbc.update(PURGE, properties.retention().toSeconds());
    }

    private void run(CountDownLatch stop) {
        try {
            while (!stop.await(properties.purgeInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                purgeQuietly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void purgeQuietly() {
        try {
            log.debug("Forgot {} events", purge());
        } catch (DataAccessException e) {
            log.warn("Old events are forgotten later: {}", e.toString());
        }
    }
}
