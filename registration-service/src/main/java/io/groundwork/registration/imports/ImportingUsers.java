package io.groundwork.registration.imports;

import io.groundwork.registration.account.AccountEvents;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.AccountOpening;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.NewAccount;
import io.groundwork.registration.erasure.ErasedAddresses;
import io.groundwork.registration.verification.OpenedAccount;
import io.groundwork.registration.verification.Verifications;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Opens the accounts of a chunk, with a fixed number of statements. Who comes with a verified address can sign in at once; the others
 * are mailed, and their hash waits with the sign-up, as it does when they come by Kafka.
 */
@Component
class ImportingUsers {

    private final RowReader reader;
    private final ErasedAddresses erased;
    private final AccountOpening opening;
    private final Verifications verifications;
    private final AccountEvents events;
    private final RowErrors errors;
    private final Clock clock;

    ImportingUsers(
            RowReader reader,
            ErasedAddresses erased,
            AccountOpening opening,
            Verifications verifications,
            AccountEvents events,
            RowErrors errors,
            Clock clock) {
        this.reader = reader;
        this.erased = erased;
        this.opening = opening;
        this.verifications = verifications;
        this.events = events;
        this.errors = errors;
        this.clock = clock;
    }

    ChunkOutcome importAll(Chunk chunk) {
        Map<AccountId, Row.Good> people = new HashMap<>();
        List<NewAccount> wanted = new ArrayList<>();
        List<Row.Bad> rejected = new ArrayList<>();
        Instant now = clock.instant();
        for (Chunk.Line line : chunk.lines()) {
            switch (reader.read(line)) {
                case Row.Good good -> {
                    NewAccount account = account(good, now);
                    people.put(account.id(), good);
                    wanted.add(account);
                }
                case Row.Bad bad -> rejected.add(bad);
            }
        }
        int opened = open(withoutErased(wanted, chunk.opened()), people, now);
        errors.add(chunk.importId(), rejected);
        return new ChunkOutcome(opened, wanted.size() - opened, rejected.size());
    }

    /** Who has left since the file began to come in is not brought back by it. Whoever is sent in a later file is wanted again. */
    private List<NewAccount> withoutErased(List<NewAccount> wanted, Instant opened) {
        Set<EmailAddress> left =
                erased.among(wanted.stream().map(NewAccount::email).toList(), opened);
        return wanted.stream().filter(it -> !left.contains(it.email())).toList();
    }

    private int open(List<NewAccount> wanted, Map<AccountId, Row.Good> people, Instant now) {
        List<NewAccount> opened = wanted.isEmpty() ? List.of() : opening.openAll(wanted);
        List<OpenedAccount> unproved = new ArrayList<>();
        for (NewAccount account : opened) {
            if (account.isActive()) {
                events.verified(account, now);
            } else {
                unproved.add(new OpenedAccount(
                        account,
                        Objects.requireNonNull(people.get(account.id())).passwordHash()));
            }
        }
        if (!unproved.isEmpty()) {
            verifications.requestAll(unproved);
        }
        return opened.size();
    }

    private static NewAccount account(Row.Good row, Instant now) {
        return new NewAccount(
                AccountId.next(),
                row.email(),
                row.details(),
                row.roles(),
                row.verified() ? row.passwordHash() : null,
                row.createdAt() == null ? now : row.createdAt());
    }
}
