package io.groundwork.registration.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. */
public interface Accounts extends Repository<Account, UUID> {

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String normalisedEmail);

    /** Waits for whoever changes the account now, and keeps changes out until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> findUnchanging(UUID id);

    /** Waits for whoever changes the account now, and keeps others out until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> findLocked(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.email = :normalisedEmail")
    Optional<Account> findLockedByEmail(String normalisedEmail);

    /** The account of an address that nobody has shown to read. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.email = :normalisedEmail"
            + " and a.status = io.groundwork.registration.account.AccountStatus.PENDING")
    Optional<Account> findLockedUnproven(String normalisedEmail);

    /** Removes the account and all that hangs on it. */
    void delete(Account account);

    /** Writes pending changes out, which moves versions on. */
    void flush();

    /** Puts a hash of the same password in the place of another one, unless the password was changed meanwhile. */
    @Modifying
    @Transactional
    @Query("update Account a set a.passwordHash = :hash where a.id = :id and a.passwordHash = :former")
    int replaceHash(UUID id, String former, String hash);

    default Optional<Account> find(AccountId id) {
        return findById(id.value());
    }

    default Optional<Account> find(EmailAddress email) {
        return findByEmail(email.value());
    }

    /** An account whose id comes from a row that refers to it. */
    default Account lock(AccountId id) {
        return findLocked(id.value()).orElseThrow();
    }
}
