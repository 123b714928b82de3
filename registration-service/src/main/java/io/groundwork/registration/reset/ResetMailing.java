package io.groundwork.registration.reset;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountEvents;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Has links mailed to those who have an account. Woken after each request, and now and then, for what a crash left behind. */
@Component
class ResetMailing {

    private final ResetQueue queue;
    private final PasswordResets resets;
    private final Accounts accounts;
    private final AccountEvents events;
    private final ResetSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ResetMailing(
            ResetQueue queue,
            PasswordResets resets,
            Accounts accounts,
            AccountEvents events,
            ResetSettings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.queue = queue;
        this.resets = resets;
        this.accounts = accounts;
        this.events = events;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(ResetQueue.Grown grown) {
        Thread.ofVirtual().name("password-resets").start(this::run);
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void run() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(transaction -> mailNext()));
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetExpired() {
        resets.removeExpiredBefore(clock.instant());
    }

    private boolean mailNext() {
        Optional<EmailAddress> email = queue.take();
        email.flatMap(address -> accounts.findLockedByEmail(address.value()))
                .filter(Account::isActive)
                .ifPresent(this::mail);
        return email.isPresent();
    }

    /** The account is locked, so that its mails are counted one after the other. */
    private void mail(Account account) {
        Instant now = clock.instant();
        if (resets.countSince(account.id(), now.minus(settings.validity())) < settings.mailsPerAccount()) {
            OpaqueToken link = OpaqueToken.random();
            Instant expires = now.plus(settings.validity());
            resets.add(account.id(), link, now, expires);
            events.publish(
                    account.id(),
                    "user.password-reset-requested",
                    PasswordResetRequested.of(account, settings.publicUrl() + "/reset?token=" + link.value(), expires));
        }
    }
}
