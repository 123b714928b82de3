package io.groundwork.registration.session;

import io.groundwork.platform.id.Ids;
import java.util.UUID;

/** Identifies a session; the {@code sid} of its access tokens. */
public record SessionId(UUID value) {

    public static SessionId next() {
        return new SessionId(Ids.next());
    }
}
