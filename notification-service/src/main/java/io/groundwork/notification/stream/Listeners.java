package io.groundwork.notification.stream;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.token.Revocations;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Knows how long a caller may listen. */
@Component
public class Listeners {

    private final Revocations revocations;

    Listeners(Revocations revocations) {
        this.revocations = revocations;
    }

    /** Every token of ours expires; {@link Instant#MAX} would be another issuer's choice. */
    public Listener of(Caller caller, Jwt token) {
        Instant expiry = token.getExpiresAt();
        return new Listener(caller, expiry == null ? Instant.MAX : expiry, () -> revocations.cover(token));
    }
}
