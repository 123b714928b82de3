package io.groundwork.registration.session;

import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.account.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, by account and by network address, over all replicas. An attempt is checked before its password is looked at
 * and again after: guesses sent side by side, which all passed the first check, learn nothing once the limit is reached.
 */
@Component
public class LoginThrottle {

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

    /**
     * Looks up what somebody types who could also be guessing: a short code. What is not found counts as a failure; finding
     * something forgets none, for who guesses may well have one code of their own.
     *
     * @param purpose what is guessed at, so that its failures are counted apart
     * @param subject whose failures they are
     * @throws io.groundwork.platform.problem.ProblemException 429 while subject or address has to wait
     */
    public <T> Optional<T> guess(String purpose, String subject, ClientOrigin origin, Supplier<Optional<T>> lookUp) {
        Attempt attempt = attempt("throttle-" + purpose, subject, origin);
        refuseIfBlocked(attempt);
        Optional<T> found = lookUp.get();
        if (found.isPresent()) {
            refuseIfBlocked(attempt);
        } else {
            failed(attempt, Duration.ZERO);
        }
        return found;
    }

    /** @throws SignInException 429 while account or address has to wait */
    Attempt admit(EmailAddress email, ClientOrigin origin) {
        Attempt attempt = attempt("throttle-account", email.value(), origin);
        refuseIfBlocked(attempt);
        return attempt;
    }

    private Attempt attempt(String label, String subject, ClientOrigin origin) {
        return new Attempt(vault.fingerprint(label, subject), vault.fingerprint("throttle-address", origin.address()));
    }

    /**
     * Looks again, after a guess that was right.
     *
     * @throws SignInException 429 when a limit was reached meanwhile
     */
    void requireAdmitted(Attempt attempt) {
        refuseIfBlocked(attempt);
    }

    void succeeded(Attempt attempt) {
        failures.forget(attempt.account());
    }

    /**
     * Counts a failure.
     *
     * @param pause after which it is answered
     * @throws SignInException 429 when a limit was reached meanwhile
     */
    void failed(Attempt attempt, Duration pause) {
        Instant now = clock.instant();
        Instant heard = now.plus(pause);
        boolean address = failures.add(attempt.address(), settings.addressFailures(), now, heard);
        boolean account = failures.add(attempt.account(), settings.accountFailures(), now, heard);
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
