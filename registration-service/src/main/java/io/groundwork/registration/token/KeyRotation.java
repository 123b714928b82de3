package io.groundwork.registration.token;

import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the next key sign, retires the one that did, and makes a new next one, in one transaction. Replicas take turns by a lock on
 * the table, and find out then whether there is anything left to do.
 */
@Component
class KeyRotation {

    private final SigningKeyStore store;
    private final SigningKeys keys;
    private final KeySettings settings;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    KeyRotation(
            SigningKeyStore store,
            SigningKeys keys,
            KeySettings settings,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Rotates now.
     *
     * @param by the admin who wants it
     * @throws KeyException 409 while the next key is so new that somebody may not know it yet
     */
    @Transactional
    public void rotate(String by) throws GeneralSecurityException {
        store.lock();
        rotate(store.the(KeyState.ACTIVE), by);
    }

    /** Any replica may run it at any time. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void rotateIfDue() {
        transactions.executeWithoutResult(transaction -> {
            store.lock();
            KeyRecord active = store.the(KeyState.ACTIVE);
            if (isDue(active) && untilRipe(store.the(KeyState.NEXT)).isNegative()) {
                rotateBySchedule(active);
            }
            store.removeRetiredBefore(clock.instant().minus(settings.retiredFor()));
        });
        keys.reload();
    }

    private void rotateBySchedule(KeyRecord active) {
        try {
            rotate(active, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rotate(KeyRecord active, @Nullable String by) throws GeneralSecurityException {
        KeyRecord next = store.the(KeyState.NEXT);
        Duration wait = untilRipe(next);
        if (wait.isPositive()) {
            throw KeyException.notKnownYet(wait);
        }
        store.retire(active.id());
        store.activate(next.id());
        store.addIfMissing(KeyState.NEXT, SigningKey.generate());
        audit.add(AuditAction.KEYS_ROTATED, by, next.id(), Map.of("retired", active.id()));
    }

    private boolean isDue(KeyRecord active) {
        Instant since = Objects.requireNonNull(active.activatedAt(), "an active key was activated");
        return !clock.instant().isBefore(since.plus(settings.rotationPeriod()));
    }

    private Duration untilRipe(KeyRecord next) {
        return Duration.between(clock.instant(), next.createdAt().plus(settings.publishAhead()));
    }
}
