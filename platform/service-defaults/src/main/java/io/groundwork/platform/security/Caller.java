package io.groundwork.platform.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;

/**
 * Who calls, from the verified access token; a parameter of controller methods.
 *
 * @param subject a user's id, or a client's; UUIDv7 text from our own issuer, any text from another
 * @param scopes granted scopes, such as {@code tasks:read}
 * @param roles roles as issued, such as {@code ADMIN}
 * @param claims every claim of the token
 */
public record Caller(String subject, Set<String> scopes, Set<String> roles, Map<String, Object> claims) {

    private static final String ADMIN = "ADMIN";

    public Caller {
        scopes = Set.copyOf(scopes);
        roles = Set.copyOf(roles);
        // Not Map.copyOf: another issuer's claims may be null.
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }

    public Caller(String subject, Set<String> scopes, Set<String> roles) {
        this(subject, scopes, roles, Map.of("sub", subject));
    }

    /** For what Spring Security has authenticated where no controller takes a caller, such as the handshake of a WebSocket. */
    public static Caller of(Authentication authentication) {
        return Callers.of(authentication);
    }

    public boolean isAdmin() {
        return roles.contains(ADMIN);
    }
}
