package io.groundwork.registration.emailchange;

import io.groundwork.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Identifies one wish for another address. It gives no access by itself. */
record EmailChangeId(UUID value) {

    static EmailChangeId next() {
        return new EmailChangeId(Ids.next());
    }

    static Optional<EmailChangeId> parse(String text) {
        try {
            return Optional.of(new EmailChangeId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
