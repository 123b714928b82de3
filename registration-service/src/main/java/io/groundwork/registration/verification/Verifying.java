package io.groundwork.registration.verification;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PasswordPolicy;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a link or code back, and makes the account active with the password of that very sign-up. */
@Component
class Verifying {

    private final Registrations registrations;
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final Activation activation;
    private final VerificationSettings settings;
    private final Clock clock;

    Verifying(
            Registrations registrations,
            Accounts accounts,
            PasswordPolicy policy,
            PasswordHasher passwords,
            Activation activation,
            VerificationSettings settings,
            Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.policy = policy;
        this.passwords = passwords;
        this.activation = activation;
        this.settings = settings;
        this.clock = clock;
    }

    Account byLink(OpaqueToken link, @Nullable String password) {
        return confirm(registrations.findByLink(link), password);
    }

    Account byCode(RegistrationId id, String code, @Nullable String password) {
        return confirm(registrations.findByCode(id, code, settings.codeAttempts()), password);
    }

    /** What a link would verify, without verifying it. */
    Optional<PendingVerification> lookUp(OpaqueToken link) {
        return pending(registrations.findByLink(link));
    }

    /** The password is hashed outside the transaction: it may wait for its turn, and no connection waits with it. */
    private Account confirm(Optional<Registration> found, @Nullable String password) {
        PendingVerification pending = pending(found).orElseThrow(VerificationException::failed);
        String hash = password == null
                ? pending.registration().passwordHash()
                : passwords.hash(policy.accept(password, pending.account().email()));
        if (hash == null) {
            throw VerificationException.passwordRequired();
        }
        return activation.activate(
                pending.registration().id(), pending.account().id(), hash);
    }

    private Optional<PendingVerification> pending(Optional<Registration> found) {
        return found.filter(registration -> registration.state(clock.instant()) == RegistrationState.PENDING)
                .flatMap(registration -> Optional.ofNullable(registration.accountId())
                        .flatMap(accounts::find)
                        .filter(Account::isPending)
                        .map(account -> new PendingVerification(registration, account)));
    }
}
