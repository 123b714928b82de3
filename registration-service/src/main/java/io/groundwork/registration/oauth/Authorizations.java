package io.groundwork.registration.oauth;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** Leads the framework to the {@link Grants} that an authorization belongs to. */
@Component
class Authorizations implements OAuth2AuthorizationService {

    /** For looking at a token without using it: what introspection and revocation ask for. */
    static final String ANY = "any";

    private final Map<AuthorizationGrantType, Grants> grants;

    Authorizations(List<Grants> grants) {
        this.grants = grants.stream().collect(Collectors.toUnmodifiableMap(Grants::kind, Function.identity()));
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        of(authorization).save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        of(authorization).remove(authorization);
    }

    /** Nothing asks for one by its id. */
    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    /** Without a type, as introspection and revocation ask, a token may be either of the two that clients hold. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String kind = type == null ? ANY : type.getValue();
        return grants.values().stream()
                .map(it -> it.find(token, kind))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Grants of(OAuth2Authorization authorization) {
        return Objects.requireNonNull(grants.get(authorization.getAuthorizationGrantType()));
    }
}
