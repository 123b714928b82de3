package io.groundwork.notification.stream;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Who listens, and until when.
 *
 * @param expiry of the access token
 * @param revoked whether the token has been revoked by now
 */
public record Listener(Caller caller, Instant expiry, BooleanSupplier revoked) {

    public UserId user() {
        return new UserId(caller.subject());
    }

    public boolean mayListen(Clock clock) {
        return clock.instant().isBefore(expiry) && !revoked.getAsBoolean();
    }
}
