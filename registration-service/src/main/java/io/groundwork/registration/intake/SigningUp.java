package io.groundwork.registration.intake;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.AccountOpening;
import io.groundwork.registration.account.NewAccount;
import io.groundwork.registration.verification.OpenedAccount;
import io.groundwork.registration.verification.RegistrationId;
import io.groundwork.registration.verification.Verifications;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one use case behind REST and Kafka: account, sign-up and events commit together or not at all. */
@Component
class SigningUp {

    private final AccountOpening opening;
    private final Verifications verifications;
    private final Clock clock;

    SigningUp(AccountOpening opening, Verifications verifications, Clock clock) {
        this.opening = opening;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Takes a sign-up of a person at the other end, who is told the same whether the address is known or not. */
    @Transactional
    public RegistrationId signUp(SignUp signUp) {
        Account account = opening.open(signUp.email(), signUp.details());
        return verifications.request(account, signUp.passwordHash());
    }

    /** Takes sign-ups from another system. For a known address there is nothing to do: nobody is waiting for another mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signUpAll(List<SignUp> all) {
        Map<AccountId, SignUp> wanted = new LinkedHashMap<>();
        all.forEach(signUp -> wanted.put(AccountId.next(), signUp));
        Instant now = clock.instant();
        List<NewAccount> opened = opening.openAll(wanted.entrySet().stream()
                .map(entry -> pending(entry.getKey(), entry.getValue(), now))
                .toList());
        verifications.requestAll(opened.stream()
                .map(account -> new OpenedAccount(
                        account,
                        Objects.requireNonNull(wanted.get(account.id())).passwordHash()))
                .toList());
    }

    private static NewAccount pending(AccountId id, SignUp signUp, Instant now) {
        return new NewAccount(id, signUp.email(), signUp.details(), Set.of(), null, now);
    }
}
