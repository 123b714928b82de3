package io.groundwork.registration.session;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.mfa.SecondFactor;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PlainPassword;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way to prove who one is by password, and by a code where the account has a second factor. An address that is unknown, not
 * verified or disabled costs one hash like any other, and gets the same answer as a wrong password.
 */
@Component
public class PasswordCheck {

    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final SecondFactor secondFactor;
    private final LoginThrottle throttle;

    PasswordCheck(Accounts accounts, PasswordHasher passwords, SecondFactor secondFactor, LoginThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
    }

    /**
     * Gives the account.
     *
     * @param otp a code of the second factor; null where none was sent
     * @throws io.groundwork.platform.problem.ProblemException 401, or 429 after repeated failures
     */
    public Account pass(EmailAddress email, PlainPassword password, @Nullable String otp, ClientOrigin origin) {
        Attempt attempt = throttle.admit(email, origin);
        Optional<Account> account = authenticate(email, password);
        if (account.isEmpty()) {
            throttle.failed(attempt);
            throw SignInException.wrongCredentials();
        }
        requireSecondFactor(account.get(), otp, attempt);
        throttle.succeeded(attempt);
        upgrade(account.get(), password);
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
            throttle.failed(attempt);
            throw SignInException.secondFactorRequired();
        }
    }

    /** A hash that came from elsewhere, or with lower costs, gives way to one of ours as soon as its password is known. */
    private void upgrade(Account account, PlainPassword password) {
        String hash = account.passwordHash();
        if (hash != null && passwords.isOutdated(hash)) {
            accounts.replaceHash(account.id().value(), hash, passwords.hash(password));
        }
    }

    private Optional<Account> authenticate(EmailAddress email, PlainPassword password) {
        Optional<Account> found = accounts.find(email);
        boolean matches =
                passwords.matches(password, found.map(Account::passwordHash).orElse(null));
        return found.filter(account -> matches && account.isActive());
    }
}
