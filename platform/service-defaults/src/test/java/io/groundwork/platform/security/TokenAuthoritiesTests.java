package io.groundwork.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenAuthoritiesTests {

    @Test
    void scopesAndRolesBecomeAuthorities() {
        assertThat(authorities("roles", Map.of("scope", "tasks:read tasks:write", "roles", List.of("ADMIN"))))
                .containsExactly("SCOPE_tasks:read", "SCOPE_tasks:write", "ROLE_ADMIN");
    }

    @Test
    void scopesMayHaveAPrefixAsCognitosHave() {
        assertThat(authorities("roles", Map.of("scope", "groundwork/tasks:read other/tasks:write openid")))
                .containsExactly("SCOPE_tasks:read", "SCOPE_other/tasks:write", "SCOPE_openid");
    }

    @Test
    void rolesMayBeNestedAsKeycloaksAre() {
        assertThat(authorities("realm_access.roles", Map.of("realm_access", Map.of("roles", List.of("ADMIN")))))
                .containsExactly("ROLE_ADMIN");
    }

    @Test
    void aClaimThatIsNoListGrantsNothing() {
        assertThat(authorities("roles", Map.of("roles", "ADMIN"))).isEmpty();
        assertThat(authorities("a.b", Map.of("a", "ADMIN"))).isEmpty();
    }

    private static List<String> authorities(String rolesClaim, Map<String, Object> claims) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("somebody")
                .claims(all -> all.putAll(claims))
                .build();
        return new TokenAuthorities("groundwork/", rolesClaim)
                .convert(token).stream().map(GrantedAuthority::getAuthority).toList();
    }
}
