package io.groundwork.registration.profile;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountStatus;
import io.groundwork.registration.account.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as its owner and admins see it. */
public record Profile(
        UUID id,
        String email,
        String displayName,
        @Nullable String organization,
        String locale,
        AccountStatus status,
        List<String> roles,
        Instant createdAt,
        Instant updatedAt) {

    static Profile of(Account account) {
        return new Profile(
                account.id().value(),
                account.email().value(),
                account.details().displayName(),
                account.details().organization(),
                account.details().locale(),
                account.status(),
                account.roles().stream().map(Role::name).sorted().toList(),
                account.createdAt(),
                account.updatedAt());
    }
}
