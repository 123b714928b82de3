package io.groundwork.registration.session;

import io.groundwork.platform.id.Ids;
import java.util.UUID;

/** Identifies a session; the {@code sid} of its access tokens. */
record SessionId(UUID value) {

    static SessionId next() {
        return new SessionId(Ids.next());
    }
}
