package io.groundwork.registration.password;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.EmailAddress;
import org.springframework.stereotype.Component;

/** What may become a password: long enough, not the address, and not known from breaches. There are no rules of composition. */
@Component
public class PasswordPolicy {

    private final BreachedPasswords breached;
    private final OnlineBreaches online;

    PasswordPolicy(BreachedPasswords breached, OnlineBreaches online) {
        this.breached = breached;
        this.online = online;
    }

    /**
     * A password that is the only factor.
     *
     * @throws ProblemException 400 at {@code /password} for one that is refused
     */
    public PlainPassword accept(String typed, EmailAddress email) {
        return accept(typed, email, false);
    }

    /**
     * A password.
     *
     * @param secondFactor whether signing in needs another factor too, so that a shorter one will do
     * @throws ProblemException 400 at {@code /password} for one that is refused
     */
    public PlainPassword accept(String typed, EmailAddress email, boolean secondFactor) {
        PlainPassword password = PlainPassword.chosen(typed, email, secondFactor);
        if (breached.contain(password) || online.contain(password)) {
            throw ProblemException.invalid("/password", "is known from breaches, where attackers look first");
        }
        return password;
    }
}
