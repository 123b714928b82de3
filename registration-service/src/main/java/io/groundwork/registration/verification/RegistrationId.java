package io.groundwork.registration.verification;

import io.groundwork.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Identifies one sign-up. Whoever signed up knows it; it gives no access by itself. */
public record RegistrationId(UUID value) {

    static RegistrationId next() {
        return new RegistrationId(Ids.next());
    }

    public static Optional<RegistrationId> parse(String text) {
        try {
            return Optional.of(new RegistrationId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
