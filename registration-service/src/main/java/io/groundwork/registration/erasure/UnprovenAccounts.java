package io.groundwork.registration.erasure;

import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that somebody opened with an address, and nobody has ever shown to read it. They give way to whoever has. */
@Component
public class UnprovenAccounts {

    private final Accounts accounts;
    private final Erasing erasing;

    UnprovenAccounts(Accounts accounts, Erasing erasing) {
        this.accounts = accounts;
        this.erasing = erasing;
    }

    /** Erases the one with this address, if there is one, here and everywhere; the address is free at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(EmailAddress address) {
        accounts.findLockedUnproven(address.value()).ifPresent(account -> {
            erasing.begin(account);
            accounts.flush();
        });
    }
}
