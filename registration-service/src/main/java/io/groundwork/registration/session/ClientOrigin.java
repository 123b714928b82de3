package io.groundwork.registration.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from, as far as that can be told.
 *
 * @param address network address; behind the gateway the one it forwards
 */
public record ClientOrigin(String address, @Nullable String userAgent) {

    private static final int MAX_USER_AGENT = 400;

    public static ClientOrigin of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return new ClientOrigin(
                request.getRemoteAddr(),
                agent == null ? null : agent.substring(0, Math.min(agent.length(), MAX_USER_AGENT)));
    }
}
