package io.groundwork.registration.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    private static final String OPEN_ALL = """
            insert into account (
                id, email, display_name, organization, locale, status, roles, password_hash, created_at, updated_at)
            select cast(id as uuid), email, display_name, organization, locale,
                   case when password_hash is null then 'PENDING' else 'ACTIVE' end,
                   string_to_array(roles, ','), password_hash, cast(created_at as timestamptz), :now
            from unnest(cast(:ids as text[]), cast(:emails as text[]), cast(:names as text[]), cast(:organizations as text[]),
                        cast(:locales as text[]), cast(:roles as text[]), cast(:hashes as text[]), cast(:created as text[]))
                with ordinality as a (
                    id, email, display_name, organization, locale, roles, password_hash, created_at, ordinal)
            order by ordinal
            on conflict (email) do nothing
            returning id""";

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
        Optional<Account> account = accounts.findLockedByEmail(email.value());
        if (opened) {
            account.ifPresent(events::registered);
        }
        // Empty: whoever had the address has given it up while we waited for the lock.
        return account.orElseGet(() -> open(email, details));
    }

    /**
     * Opens many accounts by one statement, and announces each with {@code user.registered}. Gives those that are new; an address that
     * is known, or comes twice, opens none.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<NewAccount> openAll(List<NewAccount> wanted) {
        // In one order, so that two that open the same addresses never wait for each other in a circle. Stable: the
        // first of two wins.
        List<NewAccount> sorted = wanted.stream()
                .sorted(Comparator.comparing(account -> account.email().value()))
                .toList();
        Set<UUID> opened = Set.copyOf(insertAll(sorted));
        List<NewAccount> fresh = wanted.stream()
                .filter(account -> opened.contains(account.id().value()))
                .toList();
        fresh.forEach(events::registered);
        return fresh;
    }

    private List<UUID> insertAll(List<NewAccount> accounts) {
        return jdbc.sql(OPEN_ALL)
                .param("ids", column(accounts, account -> account.id().toString()))
                .param("emails", column(accounts, account -> account.email().value()))
                .param("names", column(accounts, account -> account.details().displayName()))
                .param(
                        "organizations",
                        column(accounts, account -> account.details().organization()))
                .param("locales", column(accounts, account -> account.details().locale()))
                .param("roles", column(accounts, NewAccount::joinedRoles))
                .param("hashes", column(accounts, NewAccount::passwordHash))
                .param(
                        "created",
                        column(accounts, account -> account.createdAt().toString()))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
    }

    private static @Nullable String[] column(List<NewAccount> accounts, Function<NewAccount, @Nullable String> value) {
        return accounts.stream().map(value).toArray(String[]::new);
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
