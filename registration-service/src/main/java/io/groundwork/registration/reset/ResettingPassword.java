package io.groundwork.registration.reset;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.mfa.SecondFactor;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PasswordPolicy;
import io.groundwork.registration.password.PlainPassword;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a link back, with the password that is to hold from now on. */
@Component
class ResettingPassword {

    private final PasswordResets resets;
    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final PasswordChange change;
    private final Clock clock;

    ResettingPassword(
            PasswordResets resets,
            Accounts accounts,
            SecondFactor secondFactor,
            PasswordPolicy policy,
            PasswordHasher passwords,
            PasswordChange change,
            Clock clock) {
        this.resets = resets;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.policy = policy;
        this.passwords = passwords;
        this.change = change;
        this.clock = clock;
    }

    /** Whose password the link may reset, without resetting it. */
    Optional<Account> lookUp(OpaqueToken link) {
        return resets.find(link, clock.instant()).flatMap(accounts::find).filter(Account::isActive);
    }

    /**
     * Resets the password, which is hashed outside the transaction: it may wait for its turn, and no connection waits with it.
     *
     * @throws ResetException 422 for a link that is not good, or not any more
     */
    void reset(OpaqueToken link, String password) {
        Account account = lookUp(link).orElseThrow(ResetException::failed);
        PlainPassword chosen = policy.accept(password, account.email(), secondFactor.isOn(account.id()));
        AccountId id = account.id();
        change.commit(link, id, passwords.hash(chosen), chosen.isShort());
    }
}
