package io.groundwork.registration.session;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.mfa.SecondFactor;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PlainPassword;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way to prove who one is by password, and by a code where the account has a second factor. An address that is unknown, not
 * verified or disabled costs one hash like any other, and gets the same answer as a wrong password, at the same time after it was asked
 * for. A password that is right is not made to wait.
 */
@Component
public class PasswordCheck {

    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final SecondFactor secondFactor;
    private final LoginThrottle throttle;
    private final ThrottleSettings settings;

    PasswordCheck(
            Accounts accounts,
            PasswordHasher passwords,
            SecondFactor secondFactor,
            LoginThrottle throttle,
            ThrottleSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.settings = settings;
    }

    /**
     * Gives the account. Not to be called with a transaction: a refusal waits.
     *
     * @param otp a code of the second factor; null where none was sent
     * @throws io.groundwork.platform.problem.ProblemException 401, or 429 after repeated failures
     */
    public Account pass(EmailAddress email, PlainPassword password, @Nullable String otp, ClientOrigin origin) {
        RefusalTime time = RefusalTime.every(settings.refusalTime());
        Attempt attempt = throttle.admit(email, origin);
        Account account = identify(email, password, attempt, time);
        requireSecondFactor(account, otp, attempt);
        throttle.succeeded(attempt);
        upgrade(account, password);
        return account;
    }

    /** Being refused as one attempt too many takes as long: it must not tell what the hash was, nor that the password is right. */
    private Account identify(EmailAddress email, PlainPassword password, Attempt attempt, RefusalTime time) {
        try {
            return authenticate(email, password, attempt, time);
        } catch (SignInException refused) {
            time.await();
            throw refused;
        }
    }

    private Account authenticate(EmailAddress email, PlainPassword password, Attempt attempt, RefusalTime time) {
        Optional<Account> account = find(email, password);
        if (account.isEmpty()) {
            throttle.failed(attempt, time.left());
            throw SignInException.wrongCredentials();
        }
        throttle.requireAdmitted(attempt);
        return account.get();
    }

    /** A wrong code counts like a wrong password; none at all does not, since it guesses nothing. */
    private void requireSecondFactor(Account account, @Nullable String otp, Attempt attempt) {
        if (!secondFactor.isOn(account.id())) {
            return;
        }
        if (otp == null) {
            throw SignInException.secondFactorRequired();
        }
        if (!secondFactor.accept(account.id(), otp)) {
            throttle.failed(attempt, Duration.ZERO);
            throw SignInException.secondFactorRequired();
        }
        throttle.requireAdmitted(attempt);
    }

    /** A hash that came from elsewhere, or with lower costs, gives way to one of ours as soon as its password is known. */
    private void upgrade(Account account, PlainPassword password) {
        String hash = account.passwordHash();
        if (hash != null && passwords.isOutdated(hash)) {
            accounts.replaceHash(account.id().value(), hash, passwords.hash(password));
        }
    }

    private Optional<Account> find(EmailAddress email, PlainPassword password) {
        Optional<Account> found = accounts.find(email);
        boolean matches =
                passwords.matches(password, found.map(Account::passwordHash).orElse(null));
        return found.filter(account -> matches && account.isActive());
    }
}
