package io.groundwork.registration.mfa;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets second factors up and takes them away. */
@Component
class FactorManagement {

    private final Accounts accounts;
    private final Factors factors;
    private final SecondFactor codes;
    private final AuditLog audit;

    FactorManagement(Accounts accounts, Factors factors, SecondFactor codes, AuditLog audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.codes = codes;
        this.audit = audit;
    }

    /** A secret for the phone. It counts from its first code on; until then, asking again gives another. */
    TotpSecret enrol(AccountId account) {
        TotpSecret secret = TotpSecret.random();
        if (!factors.add(account, secret)) {
            throw FactorException.isOn();
        }
        return secret;
    }

    /** The recovery codes, which are never shown again. */
    @Transactional
    public List<RecoveryCode> confirm(AccountId account, String code) {
        if (factors.find(account).orElseThrow(FactorException::noneThere).confirmed()) {
            throw FactorException.isOn();
        }
        if (!codes.acceptOfApp(account, code) || !factors.confirm(account)) {
            throw FactorException.wrongCode();
        }
        List<RecoveryCode> sheet = RecoveryCode.sheet();
        factors.addRecoveryCodes(account, sheet);
        audit.add(AuditAction.SECOND_FACTOR_ADDED, account.toString(), account.toString(), Map.of());
        return sheet;
    }

    @Transactional
    public void remove(AccountId account, String code) {
        requireLongPassword(account);
        if (!codes.isOn(account)) {
            throw FactorException.noneThere();
        }
        if (!codes.accept(account, code)) {
            throw FactorException.wrongCode();
        }
        takeAway(account, account.toString());
    }

    /** For somebody who has lost phone and recovery codes. */
    @Transactional
    public void removeFor(AccountId account, String admin) {
        requireLongPassword(account);
        takeAway(account, admin);
    }

    /** Locks the account: its password does not become a short one meanwhile. */
    private void requireLongPassword(AccountId id) {
        if (accounts.findLocked(id.value()).filter(Account::needsSecondFactor).isPresent()) {
            throw FactorException.passwordTooShort();
        }
    }

    private void takeAway(AccountId account, String by) {
        if (!factors.remove(account)) {
            throw FactorException.noneThere();
        }
        audit.add(AuditAction.SECOND_FACTOR_REMOVED, by, account.toString(), Map.of());
    }
}
