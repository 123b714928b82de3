package io.groundwork.registration.account;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts, one for each address however many ask at once. */
@Component
public class AccountOpening {

    private static final String OPEN = """
            insert into account (id, email, display_name, organization, locale, status, created_at, updated_at)
            values (:id, :email, :displayName, :organization, :locale, 'PENDING', :now, :now)
            on conflict (email) do nothing""";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountEvents events;
    private final Clock clock;

    AccountOpening(JdbcClient jdbc, Accounts accounts, AccountEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The account of an address: a new, pending one, announced with {@code user.registered}, or the one that is there. It stays
     * locked until the transaction ends, so sign-ups of one address follow one another.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account open(EmailAddress email, PersonalDetails details) {
        boolean opened = insert(email, details);
        Account account = accounts.findLockedByEmail(email.value()).orElseThrow();
        if (opened) {
            events.registered(account);
        }
        return account;
    }

    private boolean insert(EmailAddress email, PersonalDetails details) {
        return jdbc.sql(OPEN)
                        .param("id", AccountId.next().value())
                        .param("email", email.value())
                        .param("displayName", details.displayName())
                        .param("organization", details.organization())
                        .param("locale", details.locale())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
