package io.groundwork.notification.websocket;

import org.springframework.web.socket.CloseStatus;

/** Why we close; a client comes back after any but {@link #TOKEN}, for which it needs another token first. */
final class CloseCodes {

    static final CloseStatus TOKEN = new CloseStatus(4401, "The access token has expired or was revoked");
    static final CloseStatus TOO_SLOW = CloseStatus.SERVICE_OVERLOAD.withReason("The client reads too slowly"); // 1013
    static final CloseStatus SHUTDOWN = CloseStatus.SERVICE_RESTARTED.withReason("Connect again, to any replica");
    static final CloseStatus TOO_MANY = CloseStatus.POLICY_VIOLATION.withReason("Too many sockets of one user");
    static final CloseStatus NONSENSE = CloseStatus.POLICY_VIOLATION.withReason("Too many frames make no sense");
    static final CloseStatus SILENT = CloseStatus.GOING_AWAY.withReason("No answer to pings");

    private CloseCodes() {}
}
