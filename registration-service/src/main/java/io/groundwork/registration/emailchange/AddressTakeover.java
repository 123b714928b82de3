package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.AddressChanged;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.erasure.UnprovenAccounts;
import io.groundwork.registration.session.EndReason;
import io.groundwork.registration.session.Sessions;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Gives an account its new address, with all that goes along. */
@Component
class AddressTakeover {

    private final Accounts accounts;
    private final UnprovenAccounts unproven;
    private final Sessions sessions;
    private final EmailChangeMails mails;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    AddressTakeover(
            Accounts accounts,
            UnprovenAccounts unproven,
            Sessions sessions,
            EmailChangeMails mails,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.unproven = unproven;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Must run in a transaction with the account locked.
     *
     * @throws DataIntegrityViolationException when somebody else has got the new address since it was asked for
     */
    void complete(Account account, EmailChange change, Instant now) {
        EmailAddress former = account.email();
        unproven.erase(change.newAddress());
        account.changeEmail(change.newAddress(), now);
        accounts.flush();
        int ended = sessions.endOthers(account, change.session(), EndReason.EMAIL_CHANGED, now);
        events.publishEvent(new AddressChanged(account.id()));
        mails.changed(account, former);
        String id = account.id().toString();
        audit.add(AuditAction.EMAIL_CHANGED, id, id, Map.of("sessions", ended));
    }
}
