package io.groundwork.registration.emailchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A change, for its owner.
 *
 * @param email the address that is wanted
 * @param oldConfirmed whether a reader of the address so far has agreed
 * @param newConfirmed whether a reader of the new one has
 */
record EmailChangeResponse(
        UUID id,
        String email,
        EmailChangeState state,
        boolean oldConfirmed,
        boolean newConfirmed,
        Instant createdAt,
        Instant expiresAt) {

    static EmailChangeResponse of(EmailChange change, Instant now) {
        return new EmailChangeResponse(
                change.id().value(),
                change.newAddress().value(),
                change.state(now),
                change.confirmed().contains(Side.OLD),
                change.confirmed().contains(Side.NEW),
                change.createdAt(),
                change.expiresAt());
    }
}
