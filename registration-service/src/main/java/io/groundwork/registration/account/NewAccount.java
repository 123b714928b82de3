package io.groundwork.registration.account;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account to be opened among many.
 *
 * @param passwordHash encoded, of an account whose address is known to be its owner's: it is active at once; null for one that waits
 *     for proof
 * @param createdAt when the person registered, which may have been elsewhere
 */
public record NewAccount(
        AccountId id,
        EmailAddress email,
        PersonalDetails details,
        Set<Role> roles,
        @Nullable String passwordHash,
        Instant createdAt) {

    public boolean isActive() {
        return passwordHash != null;
    }

    String joinedRoles() {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return "NewAccount[id=" + id + "]";
    }
}
