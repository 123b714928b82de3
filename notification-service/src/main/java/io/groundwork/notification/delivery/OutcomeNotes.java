package io.groundwork.notification.delivery;

import io.groundwork.notification.subscription.EndpointHealth;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of attempts, many at once: a fixed number of statements for any number of them. */
@Component
class OutcomeNotes {

    /** A report of an attempt whose lease ran out is ignored: another has begun. */
    private static final String SETTLE = """
            update delivery d
            set state = o.state, next_attempt_at = o.next, last_error = o.error, last_status = o.status,
                finished_at = case when o.state <> 'pending' then o.finished end
            from unnest(cast(:ids as uuid[]), cast(:attempts as int[]), :states, cast(:next as timestamptz[]), :errors,
                        cast(:statuses as int[]), cast(:finished as timestamptz[]))
                 as o (id, attempt, state, next, error, status, finished)
            where d.id = o.id and d.attempts = o.attempt and d.state = 'pending'""";

    private static final String LOG = """
            insert into delivery_attempt (delivery_id, number, started_at, finished_at, status, error)
            select * from unnest(cast(:ids as uuid[]), cast(:attempts as int[]), cast(:started as timestamptz[]),
                                 cast(:finished as timestamptz[]), cast(:statuses as int[]), :errors)
            on conflict do nothing""";

    private final JdbcClient jdbc;
    private final EndpointHealth endpoints;

    OutcomeNotes(JdbcClient jdbc, EndpointHealth endpoints) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
    }

    @Transactional
    public void write(List<Outcome> outcomes) {
        statement(SETTLE, outcomes)
                .param("states", column(outcomes, Outcome::state))
                .param("next", column(outcomes, outcome -> text(outcome.next())))
                .update();
        statement(LOG, outcomes)
                .param("started", column(outcomes, outcome -> text(outcome.startedAt())))
                .update();
        endpoints.note(
                subscriptions(outcomes, Effect.CONFIRMED),
                subscriptions(outcomes, Effect.WORKS),
                subscriptions(outcomes, Effect.FAILS),
                subscriptions(outcomes, Effect.GONE));
    }

    private JdbcClient.StatementSpec statement(String sql, List<Outcome> outcomes) {
        return jdbc.sql(sql)
                .param(
                        "ids",
                        column(outcomes, outcome -> outcome.delivery().id().toString()))
                .param(
                        "attempts",
                        outcomes.stream()
                                .map(outcome -> outcome.delivery().attempt())
                                .toArray(Integer[]::new))
                .param("errors", column(outcomes, outcome -> outcome.answer().error()))
                .param(
                        "statuses",
                        outcomes.stream()
                                .map(outcome -> outcome.answer().status())
                                .toArray(Integer[]::new))
                .param("finished", column(outcomes, outcome -> text(outcome.finishedAt())));
    }

    private static Set<UUID> subscriptions(List<Outcome> outcomes, Effect effect) {
        return outcomes.stream()
                .filter(outcome -> outcome.concerns(effect))
                .map(Outcome::subscription)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static String[] column(List<Outcome> outcomes, Function<Outcome, @Nullable String> value) {
        return outcomes.stream().map(value).toArray(String[]::new);
    }
}
