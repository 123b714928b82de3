package io.groundwork.registration.erasure;

import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.account.EmailAddress;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses of the people who were erased while files of users wait, known by their keyed hash. Erasures and imports look here one after
 * the other: an erasure waits for the chunks that have looked before it, and those that come later wait for the erasure.
 */
@Repository
public class ErasedAddresses {

    private static final String LOCK = "hashtextextended(current_schema() || '/erased_address', 0))";

    private final JdbcClient jdbc;
    private final Vault vault;

    ErasedAddresses(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** To be called before the account is removed: an import at work, which is waited for, may have to wait for that removal. */
    void add(EmailAddress address, Instant now) {
        lock("pg_advisory_xact_lock(");
        jdbc.sql("""
                        insert into erased_address as e (hash, erased_at) values (decode(:hash, 'hex'), :now)
                        on conflict (hash) do update set erased_at = greatest(e.erased_at, excluded.erased_at)""")
                .param("hash", hash(address))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those of the addresses whose people were erased at that time or later; nobody else is until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<EmailAddress> among(Collection<EmailAddress> addresses, Instant since) {
        lock("pg_advisory_xact_lock_shared(");
        Set<String> erased = new HashSet<>(jdbc.sql("""
                        select encode(e.hash, 'hex') from erased_address e
                        where e.erased_at >= :since and e.hash in (select decode(h, 'hex') from unnest(cast(:hashes as text[])) h)""")
                .param("since", Timestamp.from(since))
                .param("hashes", addresses.stream().map(this::hash).toArray(String[]::new))
                .query(String.class)
                .list());
        return erased.isEmpty()
                ? Set.of()
                : addresses.stream().filter(it -> erased.contains(hash(it))).collect(Collectors.toUnmodifiableSet());
    }

    /** Forgets those that no import can bring back any more. Any replica may call it at any time. */
    @Transactional
    public void forgetThoseBefore(Instant firstOpenImport) {
        jdbc.sql("delete from erased_address where erased_at < :limit")
                .param("limit", Timestamp.from(firstOpenImport))
                .update();
    }

    private void lock(String function) {
        jdbc.sql("select " + function + LOCK).query((row, _) -> true).single();
    }

    private String hash(EmailAddress address) {
        return vault.fingerprint("erased-address", address.value()).hex();
    }
}
