package io.groundwork.gateway.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import reactor.core.publisher.Mono;

/** A token's roles. Scopes are left to the services, which know what each operation needs. */
final class Roles {

    static final String ADMIN = "ADMIN";

    private Roles() {}

    /**
     * Reads the roles from a claim.
     *
     * @param claim its name, with dots into nested objects
     */
    static Converter<Jwt, Mono<AbstractAuthenticationToken>> from(String claim) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> authorities(find(token.getClaims(), claim)));
        return new ReactiveJwtAuthenticationConverterAdapter(converter);
    }

    private static @Nullable Object find(@Nullable Object claims, String path) {
        Object found = claims;
        for (String step : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static Collection<GrantedAuthority> authorities(@Nullable Object roles) {
        return roles instanceof Collection<?> names
                ? names.stream()
                        .<GrantedAuthority>map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                        .toList()
                : List.of();
    }
}
