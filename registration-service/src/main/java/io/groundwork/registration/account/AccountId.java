package io.groundwork.registration.account;

import io.groundwork.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Identifies an account; the subject of its tokens and the key of its events. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    /** Empty for what is no UUID: the subject of a machine client, or a path made up by the caller. */
    public static Optional<AccountId> parse(String text) {
        try {
            return Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
