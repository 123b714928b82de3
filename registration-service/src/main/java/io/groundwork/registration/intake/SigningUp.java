package io.groundwork.registration.intake;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountOpening;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.verification.RegistrationId;
import io.groundwork.registration.verification.Verifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one use case behind REST and Kafka: account, sign-up and events commit together or not at all. */
@Component
class SigningUp {

    private final AccountOpening opening;
    private final Accounts accounts;
    private final Verifications verifications;

    SigningUp(AccountOpening opening, Accounts accounts, Verifications verifications) {
        this.opening = opening;
        this.accounts = accounts;
        this.verifications = verifications;
    }

    /** Takes a sign-up of a person at the other end, who is told the same whether the address is known or not. */
    @Transactional
    public RegistrationId signUp(SignUp signUp) {
        Account account = opening.open(signUp.email(), signUp.details());
        return verifications.request(account, signUp.passwordHash());
    }

    /** Takes a sign-up from another system. For a known address there is nothing to do: nobody is waiting for another mail. */
    @Transactional
    public void signUpOnce(SignUp signUp) {
        if (accounts.find(signUp.email()).isEmpty()) {
            signUp(signUp);
        }
    }
}
