package io.groundwork.registration.passkey;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.password.PlainPassword;
import io.groundwork.registration.session.ClientOrigin;
import io.groundwork.registration.session.PasswordCheck;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own passkeys. */
@Component
class PasskeyManagement {

    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final CeremonyOptions options;
    private final Ceremony ceremony;
    private final PasskeySettings settings;
    private final AuditLog audit;

    PasskeyManagement(
            Accounts accounts,
            PasswordCheck passwords,
            Passkeys passkeys,
            Challenges challenges,
            CeremonyOptions options,
            Ceremony ceremony,
            PasskeySettings settings,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.options = options;
        this.ceremony = ceremony;
        this.settings = settings;
        this.audit = audit;
    }

    /** The password is asked for again: whoever finds a browser open must not leave a key of their own behind. */
    Map<String, Object> ask(
            AccountId self, Holder session, String password, @Nullable String otp, ClientOrigin origin) {
        Account account = accounts.find(self).orElseThrow(PasskeyException::notFound);
        passwords.pass(account.email(), new PlainPassword(password), otp, origin);
        List<String> known = passkeys.credentialIds(self);
        if (known.size() >= settings.perAccount()) {
            throw PasskeyException.tooMany();
        }
        return options.creation(account, passkeys.handle(self), known, challenges.make(session));
    }

    /** What was asked for with the password is the challenge: nobody else has it. */
    @Transactional(noRollbackFor = PasskeyException.class)
    public PasskeyResponse add(AccountId self, Holder session, String name, String json) {
        Ceremony.Registered credential = ceremony.register(json, session);
        if (accounts.findUnchanging(self.value()).filter(Account::isActive).isEmpty()) {
            throw PasskeyException.refused();
        }
        PasskeyResponse added = passkeys.add(self, name, credential).orElseThrow(PasskeyException::refused);
        audit.add(AuditAction.PASSKEY_ADDED, self.toString(), self.toString(), Map.of("passkey", added.id()));
        return added;
    }

    @Transactional
    public void remove(AccountId self, UUID id) {
        if (!passkeys.remove(self, id)) {
            throw PasskeyException.notFound();
        }
        audit.add(AuditAction.PASSKEY_REMOVED, self.toString(), self.toString(), Map.of("passkey", id));
    }
}
