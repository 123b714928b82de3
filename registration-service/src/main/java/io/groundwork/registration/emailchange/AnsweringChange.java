package io.groundwork.registration.emailchange;

import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** What readers of the two mailboxes answer. They need not be signed in: the link or the code gives the right. */
@Component
class AnsweringChange {

    private static final Logger log = LoggerFactory.getLogger(AnsweringChange.class);
    private static final int ATTEMPTS = 5;

    private final EmailChanges changes;
    private final Proofs proofs;
    private final ChangeDecision decision;
    private final EmailChangeSettings settings;
    private final Clock clock;

    AnsweringChange(
            EmailChanges changes, Proofs proofs, ChangeDecision decision, EmailChangeSettings settings, Clock clock) {
        this.changes = changes;
        this.proofs = proofs;
        this.decision = decision;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a link would answer, without answering; empty when nothing is left to answer. */
    Optional<Answerable> lookUp(OpaqueToken link) {
        return answerable(proofs.find(link));
    }

    /** Finds by code, and spends an attempt. */
    Optional<Answerable> lookUp(EmailChangeId change, String code) {
        return changes.spendAttempt(change, settings.codeAttempts())
                ? answerable(proofs.find(change, code))
                : Optional.empty();
    }

    /**
     * Says yes. The address may be signed up with at this very moment; such an account gives way at the next attempt, unlike one
     * whose owner has proved the address.
     *
     * @throws EmailChangeException 422 for what is not found, was answered meanwhile, or is another account's address meanwhile
     */
    EmailChange confirm(Optional<Answerable> found) {
        Answerable answer = found.orElseThrow(EmailChangeException::failed);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return decision.confirm(answer);
            } catch (DataIntegrityViolationException taken) {
                log.debug(
                        "The address of {} was taken at attempt {}",
                        answer.change().id(),
                        attempt);
            }
        }
        throw EmailChangeException.takenMeanwhile();
    }

    /** @throws EmailChangeException 422 for what is not found, or was answered meanwhile */
    EmailChange refuse(Optional<Answerable> found) {
        return decision.refuse(found.orElseThrow(EmailChangeException::failed));
    }

    private Optional<Answerable> answerable(Optional<Proofs.Found> found) {
        return found.flatMap(proof -> changes.find(proof.change()).map(change -> new Answerable(change, proof.side())))
                .filter(it -> it.change().isOpen(clock.instant()));
    }
}
