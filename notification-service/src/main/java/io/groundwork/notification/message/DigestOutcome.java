package io.groundwork.notification.message;

import io.groundwork.notification.digest.DigestsComposed;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes in the delivery log what went into digests, whose fate it shares from now on, and what was left out of them. */
@Component
class DigestOutcome {

    private static final String CARRY = """
            update delivery d set carried_by = c.digest
            from unnest(cast(:letters as uuid[]), cast(:digests as uuid[])) as c (letter, digest)
            where d.id = c.letter and d.state = 'pending'""";

    private static final String SKIP = """
            update delivery d set state = 'skipped', last_error = c.reason, finished_at = :now
            from unnest(cast(:letters as uuid[]), :reasons) as c (letter, reason)
            where d.id = c.letter and d.state = 'pending'""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DigestOutcome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(DigestsComposed digests) {
        if (!digests.carriedBy().isEmpty()) {
            var carried = List.copyOf(digests.carriedBy().entrySet());
            jdbc.sql(CARRY)
                    .param(
                            "letters",
                            column(carried.stream().map(Map.Entry::getKey).toList()))
                    .param(
                            "digests",
                            column(carried.stream().map(Map.Entry::getValue).toList()))
                    .update();
        }
        if (!digests.skipped().isEmpty()) {
            var skipped = List.copyOf(digests.skipped().entrySet());
            jdbc.sql(SKIP)
                    .param(
                            "letters",
                            column(skipped.stream().map(Map.Entry::getKey).toList()))
                    .param(
                            "reasons",
                            column(skipped.stream().map(Map.Entry::getValue).toList()))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private static String[] column(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
