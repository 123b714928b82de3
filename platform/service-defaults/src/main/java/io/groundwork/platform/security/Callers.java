package io.groundwork.platform.security;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads callers from what Spring Security has authenticated. */
final class Callers {

    private Callers() {}

    static Caller of(Authentication authentication) {
        return new Caller(
                authentication.getName(),
                named(authentication, TokenAuthorities.SCOPE),
                named(authentication, TokenAuthorities.ROLE),
                claims(authentication));
    }

    private static Map<String, Object> claims(Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? token.getToken().getClaims()
                : Map.of("sub", authentication.getName());
    }

    private static Set<String> named(Authentication authentication, String prefix) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .filter(authority -> authority.startsWith(prefix))
                .map(authority -> authority.substring(prefix.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
