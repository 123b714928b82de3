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

/** {@code SCOPE_x} from {@code scope} or {@code scp}, without the prefix that an issuer gives them; {@code ROLE_x} from the roles claim. */
final class TokenAuthorities implements Converter<Jwt, Collection<GrantedAuthority>> {

    static final String SCOPE = "SCOPE_";
    static final String ROLE = "ROLE_";

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    private final String scopePrefix;
    private final List<String> rolesPath;

    TokenAuthorities(String scopePrefix, String rolesClaim) {
        this.scopePrefix = SCOPE + scopePrefix;
        rolesPath = List.of(rolesClaim.split("\\."));
    }

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        scopes.convert(token).forEach(scope -> authorities.add(withoutPrefix(scope)));
        if (roles(token) instanceof Collection<?> roles) {
            roles.forEach(role -> authorities.add(new SimpleGrantedAuthority(ROLE + role)));
        }
        return authorities;
    }

    private GrantedAuthority withoutPrefix(GrantedAuthority scope) {
        String name = String.valueOf(scope.getAuthority());
        return name.startsWith(scopePrefix)
                ? new SimpleGrantedAuthority(SCOPE + name.substring(scopePrefix.length()))
                : scope;
    }

    private @Nullable Object roles(Jwt token) {
        Object value = token.getClaims();
        for (String step : rolesPath) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return value;
    }
}
