package io.groundwork.platform.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** {@code SCOPE_x} from {@code scope} or {@code scp}, {@code ROLE_x} from the roles claim. */
final class TokenAuthorities implements Converter<Jwt, Collection<GrantedAuthority>> {

    static final String SCOPE = "SCOPE_";
    static final String ROLE = "ROLE_";

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    private final List<String> rolesPath;

    TokenAuthorities(String rolesClaim) {
        rolesPath = List.of(rolesClaim.split("\\."));
    }

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        List<GrantedAuthority> authorities = new ArrayList<>(scopes.convert(token));
        if (roles(token) instanceof Collection<?> roles) {
            roles.forEach(role -> authorities.add(new SimpleGrantedAuthority(ROLE + role)));
        }
        return authorities;
    }

    private @Nullable Object roles(Jwt token) {
        Object value = token.getClaims();
        for (String step : rolesPath) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return value;
    }
}
