package io.groundwork.task.imports;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a caller wait for the end of an import, on whichever replica it runs. It holds no connection meanwhile. */
@Component
class AwaitingImports {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final JdbcClient jdbc;

    AwaitingImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void awaitEnd(ImportId id, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline && !hasEnded(id)) {
            LockSupport.parkNanos(Math.min(LOOK_AGAIN.toNanos(), deadline - System.nanoTime()));
        }
    }

    private boolean hasEnded(ImportId id) {
        return jdbc.sql("select state from import where id = :id")
                .param("id", id.value())
                .query(ImportState.class)
                .optional()
                .map(ImportState::hasEnded)
                .orElse(true);
    }
}
