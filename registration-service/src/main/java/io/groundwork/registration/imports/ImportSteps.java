package io.groundwork.registration.imports;

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
 * Brings imports forward, a chunk in each transaction: its accounts, their events and the note that it is done are committed together, so
 * a crash between any two statements leaves nothing done twice or left out.
 */
@Component
class ImportSteps {

    private static final Logger log = LoggerFactory.getLogger(ImportSteps.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int DOUBLINGS = 9;

    private final WaitingChunks waiting;
    private final ImportingUsers importing;
    private final EndedImports ended;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;

    ImportSteps(
            WaitingChunks waiting,
            ImportingUsers importing,
            EndedImports ended,
            ImportSettings settings,
            PlatformTransactionManager transactions) {
        this.waiting = waiting;
        this.importing = importing;
        this.ended = ended;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Imports the next chunk. Returns false when none waits. */
    boolean next() {
        var claimed = new AtomicReference<@Nullable Chunk>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Chunk> chunk = waiting.claim();
                chunk.ifPresent(claimed::set);
                chunk.ifPresent(this::step);
                return chunk.isPresent();
            }));
        } catch (RuntimeException e) {
            Chunk chunk = claimed.get();
            if (chunk == null) {
                throw e;
            }
            // The message of a failed statement may quote a row.
            log.warn(
                    "Import {} has failed {} times at chunk {}: {}",
                    chunk.importId(),
                    chunk.attempts() + 1,
                    chunk.number(),
                    e.getClass().getName());
            transaction.executeWithoutResult(_ -> postpone(chunk));
            return true;
        }
    }

    private void step(Chunk chunk) {
        waiting.imported(chunk, importing.importAll(chunk));
        ended.completeIfDone(chunk.importId());
    }

    private void postpone(Chunk chunk) {
        if (chunk.attempts() + 1 < settings.attempts()) {
            waiting.postpone(chunk, FIRST_PAUSE.multipliedBy(1L << Math.min(chunk.attempts(), DOUBLINGS)));
        } else {
            ended.failed(
                    chunk.importId(), "An internal error; the rows from line " + chunk.firstLine() + " on are left.");
        }
    }
}
