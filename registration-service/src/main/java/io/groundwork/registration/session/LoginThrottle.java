package io.groundwork.registration.session;

import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, by account and by network address, over all replicas. An attempt is checked before its password is looked at
 * and again after: guesses sent side by side, which all passed the first check, learn nothing once the limit is reached.
 */
@Component
class LoginThrottle {

    private final FailedLogins failures;
    private final Vault vault;
    private final ThrottleSettings settings;
    private final Clock clock;

    LoginThrottle(FailedLogins failures, Vault vault, ThrottleSettings settings, Clock clock) {
        this.failures = failures;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws SignInException 429 while account or address has to wait */
    Attempt admit(EmailAddress email, ClientOrigin origin) {
        Attempt attempt = new Attempt(
                vault.fingerprint("throttle-account", email.value()),
                vault.fingerprint("throttle-address", origin.address()));
        refuseIfBlocked(attempt);
        return attempt;
    }

    /** @throws SignInException 429 when a limit was reached meanwhile */
    void succeeded(Attempt attempt) {
        refuseIfBlocked(attempt);
        failures.forget(attempt.account());
    }

    /** @throws SignInException 429 when a limit was reached meanwhile */
    void failed(Attempt attempt) {
        Instant now = clock.instant();
        boolean address = failures.add(attempt.address(), settings.addressFailures(), now);
        boolean account = failures.add(attempt.account(), settings.accountFailures(), now);
        if (!address || !account) {
            refuseIfBlocked(attempt);
        }
    }

    private void refuseIfBlocked(Attempt attempt) {
        Instant now = clock.instant();
        failures.blockedUntil(attempt, now).ifPresent(end -> {
            throw SignInException.tooManyAttempts(Duration.between(now, end));
        });
    }
}
