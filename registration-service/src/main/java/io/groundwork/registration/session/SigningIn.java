package io.groundwork.registration.session;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PlainPassword;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Signs people in with their password. An address that is unknown, not verified or disabled costs one hash like any other, and
 * gets the same answer as a wrong password.
 */
@Component
class SigningIn {

    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final LoginThrottle throttle;
    private final SessionTokens tokens;

    SigningIn(Accounts accounts, PasswordHasher passwords, LoginThrottle throttle, SessionTokens tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.tokens = tokens;
    }

    TokenPair signIn(EmailAddress email, PlainPassword password, ClientOrigin origin) {
        Attempt attempt = throttle.admit(email, origin);
        Optional<Account> account = authenticate(email, password);
        if (account.isEmpty()) {
            throttle.failed(attempt);
            throw SignInException.wrongCredentials();
        }
        throttle.succeeded(attempt);
        return tokens.start(account.get().id(), origin).orElseThrow(SignInException::wrongCredentials);
    }

    private Optional<Account> authenticate(EmailAddress email, PlainPassword password) {
        Optional<Account> found = accounts.find(email);
        boolean matches =
                passwords.matches(password, found.map(Account::passwordHash).orElse(null));
        return found.filter(account -> matches && account.isActive());
    }
}
