package io.groundwork.registration.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record UserRegistered(
        UUID userId,
        String email,
        String displayName,
        @Nullable String organization,
        String locale,
        Instant registeredAt) {

    static UserRegistered of(Account account) {
        PersonalDetails details = account.details();
        return new UserRegistered(
                account.id().value(),
                account.email().value(),
                details.displayName(),
                details.organization(),
                details.locale(),
                account.createdAt());
    }

    static UserRegistered of(NewAccount account) {
        PersonalDetails details = account.details();
        return new UserRegistered(
                account.id().value(),
                account.email().value(),
                details.displayName(),
                details.organization(),
                details.locale(),
                account.createdAt());
    }
}
