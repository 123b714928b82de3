package io.groundwork.task.imports;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.project.Memberships;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings imports forward, one transaction at a time: a chunk of rows and the note that it is done are committed together, so a
 * crash between any two statements leaves nothing done twice or left out.
 */
@Component
class ImportSteps {

    private static final Logger log = LoggerFactory.getLogger(ImportSteps.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int DOUBLINGS = 9;

    private final WaitingImports waiting;
    private final Memberships memberships;
    private final PlanningRows planning;
    private final LinkingRows linking;
    private final StoppedImports stopped;
    private final ImportProperties properties;
    private final TransactionTemplate transaction;

    ImportSteps(
            WaitingImports waiting,
            Memberships memberships,
            PlanningRows planning,
            LinkingRows linking,
            StoppedImports stopped,
            ImportProperties properties,
            PlatformTransactionManager transactions) {
        this.waiting = waiting;
        this.memberships = memberships;
        this.planning = planning;
        this.linking = linking;
        this.stopped = stopped;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the next step of the import that has waited longest. Returns false when none waits. */
    boolean next() {
        var claimed = new AtomicReference<@Nullable Import>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Import> it = waiting.claim();
                it.ifPresent(claimed::set);
                it.ifPresent(this::step);
                return it.isPresent();
            }));
        } catch (RuntimeException e) {
            Import it = claimed.get();
            if (it == null) {
                throw e;
            }
            log.warn(
                    "Import {} has failed {} times at chunk {}", it.id().value(), it.attempts() + 1, it.nextChunk(), e);
            transaction.executeWithoutResult(_ -> postpone(it));
            return true;
        }
    }

    private void step(Import it) {
        try {
            memberships.hold(it.project(), it.importer()).requireTaskWriter();
        } catch (ProblemException e) {
            waiting.failed(it, stopped.because(it, e));
            return;
        }
        Optional<Chunk> chunk = waiting.nextChunk(it);
        if (chunk.isPresent()) {
            planning.plan(it, chunk.get());
        } else if (!linking.linkSome(it)) {
            waiting.completed(it);
        }
    }

    private void postpone(Import it) {
        if (it.attempts() + 1 < properties.attempts()) {
            waiting.postpone(it, FIRST_PAUSE.multipliedBy(1L << Math.min(it.attempts(), DOUBLINGS)));
        } else {
            waiting.failed(it, StoppedImports.INTERNAL);
        }
    }
}
