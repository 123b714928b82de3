package io.groundwork.registration.oauth;

import io.groundwork.registration.client.Clients;
import io.groundwork.registration.session.ClientSession;
import io.groundwork.registration.session.ClientSessions;
import io.groundwork.registration.session.EndReason;
import io.groundwork.registration.session.HeldToken;
import io.groundwork.registration.vault.OpaqueToken;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** The refresh grant: each token is good once, and gives the next. */
@Component
class SessionGrants implements Grants {

    private static final String PRESENTED = SessionGrants.class.getName();

    private final ClientSessions sessions;
    private final Clients clients;

    SessionGrants(ClientSessions sessions, Clients clients) {
        this.sessions = sessions;
        this.clients = clients;
    }

    @Override
    public AuthorizationGrantType kind() {
        return AuthorizationGrantType.REFRESH_TOKEN;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Token<OAuth2RefreshToken> refresh = Objects.requireNonNull(authorization.getRefreshToken());
        if (refresh.isInvalidated()) {
            remove(authorization);
            return;
        }
        OpaqueToken used = new OpaqueToken(Objects.requireNonNull(authorization.getAttribute(PRESENTED)));
        if (!sessions.rotate(used, new OpaqueToken(refresh.getToken().getTokenValue()))) {
            throw Grants.refused();
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        ClientSession session = Granted.in(authorization).session();
        sessions.end(session.id(), session.account(), EndReason.REVOKED);
    }

    @Override
    public Optional<OAuth2Authorization> find(String token, String type) {
        OpaqueToken refresh = new OpaqueToken(token);
        return switch (type) {
            case "refresh_token" -> sessions.present(refresh).flatMap(held -> authorization(held, token));
            case Authorizations.ANY -> sessions.find(refresh).flatMap(held -> authorization(held, token));
            default -> Optional.empty();
        };
    }

    private Optional<OAuth2Authorization> authorization(HeldToken held, String token) {
        return Optional.ofNullable(clients.findById(held.session().client().toString()))
                .map(client -> authorization(held, client, token));
    }

    private OAuth2Authorization authorization(HeldToken held, RegisteredClient client, String token) {
        return new Granted(held.session(), null)
                .authorization(client, kind())
                .id(held.session().id().value().toString())
                .refreshToken(new OAuth2RefreshToken(token, held.issuedAt(), held.expiresAt()))
                .attribute(PRESENTED, token)
                .build();
    }
}
