package io.groundwork.task.cleanup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the cleanup, one at a time across all replicas. An outer transaction does nothing but hold the lock, so that it is free the
 * moment the process dies; the work goes in transactions of its own, and what was done before a crash stays done and counted.
 */
@Component
class CleanupRun {

    static final String SCHEDULE = "schedule";

    private static final Logger log = LoggerFactory.getLogger(CleanupRun.class);
    private static final int LOCK = "cleanup".hashCode();

    private final List<CleanupStep> steps;
    private final CleanupAudit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final TransactionTemplate apart;

    CleanupRun(List<CleanupStep> steps, CleanupAudit audit, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.steps = steps;
        this.audit = audit;
        this.jdbc = jdbc;
        alone = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Returns false, and does nothing, while another runs. */
    boolean nightly(BooleanSupplier stopping) {
        return alone(() -> audit.add(SCHEDULE, false), stopping);
    }

    /** Returns false, and does nothing, while another runs. */
    boolean requested(CleanupId id, BooleanSupplier stopping) {
        return alone(() -> id, stopping);
    }

    private boolean alone(Supplier<CleanupId> next, BooleanSupplier stopping) {
        return Boolean.TRUE.equals(alone.execute(_ -> {
            boolean free = tryLock();
            if (free) {
                run(next, stopping);
            }
            return free;
        }));
    }

    private boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock, 0)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private void run(Supplier<CleanupId> next, BooleanSupplier stopping) {
        CleanupId id = apart(() -> {
            audit.noteInterrupted();
            return next.get();
        });
        apart(() -> audit.start(id)).ifPresent(dryRun -> finish(id, () -> work(id, dryRun, stopping)));
    }

    private void finish(CleanupId id, Supplier<CleanupState> work) {
        try {
            CleanupState state = work.get();
            apart.executeWithoutResult(_ -> audit.finish(id, state, null));
        } catch (RuntimeException e) {
            log.error("The cleanup {} failed; the next one goes on", id.value(), e);
            apart.executeWithoutResult(_ -> audit.finish(id, CleanupState.FAILED, e.toString()));
        }
    }

    private CleanupState work(CleanupId id, boolean dryRun, BooleanSupplier stopping) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (CleanupStep step : steps) {
            long done;
            do {
                done = apart(() -> some(id, step, dryRun, counts));
            } while (done > 0 && !dryRun && !stopping.getAsBoolean());
        }
        return stopping.getAsBoolean() ? CleanupState.INTERRUPTED : CleanupState.COMPLETED;
    }

    /** The count commits with what it counts. */
    private long some(CleanupId id, CleanupStep step, boolean dryRun, Map<String, Long> counts) {
        long done = dryRun ? step.due() : step.removeSome();
        counts.merge(step.name(), done, Long::sum);
        audit.progress(id, counts);
        return done;
    }

    private <T> T apart(Supplier<T> work) {
        return apart.execute(_ -> work.get());
    }
}
