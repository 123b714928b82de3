package io.groundwork.registration.erasure;

import io.groundwork.platform.web.IfMatch;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountChanged;
import io.groundwork.registration.account.AccountEvents;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.admin.Admins;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.revocation.TokenRevocations;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins erasures, and keeps them going. */
@Component
class Erasing {

    private static final String SERVICE = "registration-service";

    private final Accounts accounts;
    private final Admins admins;
    private final Erasures erasures;
    private final ErasedAddresses erased;
    private final PersonalTraces traces;
    private final TokenRevocations revocations;
    private final AccountEvents events;
    private final AuditLog audit;
    private final ApplicationEventPublisher changes;
    private final ErasureSettings settings;
    private final Clock clock;

    Erasing(
            Accounts accounts,
            Admins admins,
            Erasures erasures,
            ErasedAddresses erased,
            PersonalTraces traces,
            TokenRevocations revocations,
            AccountEvents events,
            AuditLog audit,
            ApplicationEventPublisher changes,
            ErasureSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.admins = admins;
        this.erasures = erasures;
        this.erased = erased;
        this.traces = traces;
        this.revocations = revocations;
        this.events = events;
        this.audit = audit;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Erases the account here and asks the other services to erase the person, in one transaction. Empty when there is no such
     * account.
     */
    @Transactional
    public Optional<ErasureId> begin(AccountId id, IfMatch condition) {
        admins.requireAnotherIfAdmin(id);
        return accounts.findLocked(id.value()).map(account -> {
            condition.require(account.version());
            return begin(account);
        });
    }

    /** To be called with the account locked, in a transaction. */
    ErasureId begin(Account account) {
        Instant now = clock.instant();
        ErasureId id = ErasureId.random();
        erased.add(account.email(), now);
        erasures.add(id, account.id(), now);
        ask(id, account.id(), now);
        revocations.ofAll(account);
        audit.add(AuditAction.USER_ERASED, account.id().toString(), account.id().toString(), Map.of());
        traces.remove(account);
        accounts.delete(account);
        changes.publishEvent(new AccountChanged(account.id(), account.version() + 1));
        events.publish(
                account.id(),
                "user.erasure-confirmed",
                new ErasureConfirmed(account.id().value(), id.value(), SERVICE, now));
        return id;
    }

    /** A service confirms again when it is asked again. Any replica may run it at any time. */
    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void askAgain() {
        Instant now = clock.instant();
        erasures.takeUnsentSince(now.minus(settings.askAgainAfter()), now)
                .forEach(erasure -> ask(
                        erasure.id(), Objects.requireNonNull(erasure.user(), "not complete"), erasure.requestedAt()));
    }

    private void ask(ErasureId id, AccountId user, Instant requestedAt) {
        events.publish(user, "user.erasure-requested", new ErasureRequested(user.value(), id.value(), requestedAt));
    }
}
