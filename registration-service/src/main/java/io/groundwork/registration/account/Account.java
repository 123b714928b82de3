package io.groundwork.registration.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's account. Opened by {@link AccountOpening}; guards its own changes after that. Optimistically locked. */
@Entity
@EntityListeners(AccountChanges.class)
public class Account {

    @Id
    private UUID id;

    private String email;
    private String displayName;
    private @Nullable String organization;
    private String locale;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    private String[] roles;
    private @Nullable String passwordHash;

    private boolean passwordShort;

    private @Nullable Instant tokensNotBefore;

    @Version
    private long version;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    Account() {}

    /**
     * Makes a pending account active.
     *
     * @param passwordHash encoded, from the sign-up that was verified
     * @throws IllegalStateException unless {@link #isPending()}
     */
    public void verify(String passwordHash, Instant now) {
        if (!isPending()) {
            throw new IllegalStateException("Account " + id + " is " + status + " and cannot be verified");
        }
        this.passwordHash = passwordHash;
        status = AccountStatus.ACTIVE;
        updatedAt = now;
    }

    /** Replaces the encoded password. */
    public void changePassword(String newHash, Instant now) {
        changePassword(newHash, false, now);
    }

    /**
     * Replaces the encoded password.
     *
     * @param isShort whether it is good only together with a second factor
     */
    public void changePassword(String newHash, boolean isShort, Instant now) {
        passwordHash = newHash;
        passwordShort = isShort;
        updatedAt = now;
    }

    /** Replaces the address, which must be nobody else's: the database has the last word on that. */
    public void changeEmail(EmailAddress address, Instant now) {
        email = address.value();
        updatedAt = now;
    }

    public void changeDetails(PersonalDetails details, Instant now) {
        displayName = details.displayName();
        organization = details.organization();
        locale = details.locale();
        updatedAt = now;
    }

    public void grant(Role role, Instant now) {
        Set<Role> granted = EnumSet.of(role);
        granted.addAll(roles());
        changeRoles(granted, now);
    }

    /** Gives the account exactly these roles. False when it has them already. */
    public boolean changeRoles(Set<Role> granted, Instant now) {
        if (granted.equals(roles())) {
            return false;
        }
        roles = granted.stream().map(Role::name).sorted().toArray(String[]::new);
        updatedAt = now;
        return true;
    }

    /** False when it is disabled already. */
    public boolean disable(Instant now) {
        return change(status != AccountStatus.DISABLED, AccountStatus.DISABLED, now);
    }

    /** Back to what it was; one that nobody had verified still has to be. False when it is not disabled. */
    public boolean enable(Instant now) {
        return change(
                status == AccountStatus.DISABLED,
                passwordHash == null ? AccountStatus.PENDING : AccountStatus.ACTIVE,
                now);
    }

    private boolean change(boolean allowed, AccountStatus next, Instant now) {
        if (allowed) {
            status = next;
            updatedAt = now;
        }
        return allowed;
    }

    /** Has no token issued until now accepted any more; gives the last second whose tokens are refused. */
    public Instant revokeTokens(Instant now) {
        Instant second = issueTime(now).truncatedTo(ChronoUnit.SECONDS);
        tokensNotBefore = second;
        return second;
    }

    /** The {@code iat} of a token issued now. It has whole seconds, so after a revocation it may be the next one. */
    public Instant issueTime(Instant now) {
        return tokensNotBefore == null || tokensNotBefore.isBefore(now.truncatedTo(ChronoUnit.SECONDS))
                ? now
                : tokensNotBefore.plusSeconds(1);
    }

    public boolean isPending() {
        return status == AccountStatus.PENDING;
    }

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public PersonalDetails details() {
        return new PersonalDetails(displayName, organization, locale);
    }

    public AccountStatus status() {
        return status;
    }

    public Set<Role> roles() {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    /** Whether the password alone would be too little. */
    public boolean needsSecondFactor() {
        return passwordShort;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
