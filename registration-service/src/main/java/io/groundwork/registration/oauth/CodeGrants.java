package io.groundwork.registration.oauth;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.session.ClientSessions;
import io.groundwork.registration.session.SessionId;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authorization code grant. A code is good once; one that comes back ends the session that was made from it. */
@Component
class CodeGrants implements Grants {

    private static final Duration TIME_TO_CONSENT = Duration.ofMinutes(10);

    private final AuthorizationRequests requests;
    private final CodeAuthorizations authorizations;
    private final ClientSessions sessions;
    private final Clock clock;

    CodeGrants(
            AuthorizationRequests requests, CodeAuthorizations authorizations, ClientSessions sessions, Clock clock) {
        this.requests = requests;
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public AuthorizationGrantType kind() {
        return AuthorizationGrantType.AUTHORIZATION_CODE;
    }

    /** What has a code that is used up, and no token, was used by a client that it was not made for. */
    @Override
    @Transactional(noRollbackFor = OAuth2AuthenticationException.class)
    public void save(OAuth2Authorization authorization) {
        Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        Token<OAuth2AccessToken> access = authorization.getAccessToken();
        if (code == null) {
            Instant now = clock.instant();
            requests.add(NewAuthorizationRequest.of(authorization), now, now.plus(TIME_TO_CONSENT));
        } else if (!code.isInvalidated()) {
            keep(authorization, code.getToken());
        } else if (access == null) {
            requests.use(id(authorization), null, clock.instant());
        } else if (access.isInvalidated()) {
            endReplayed(authorization);
        } else {
            redeem(authorization, access.getToken());
        }
    }

    private void keep(OAuth2Authorization authorization, OAuth2AuthorizationCode code) {
        Instant expires = Objects.requireNonNull(code.getExpiresAt());
        if (!Granted.isIn(authorization)) {
            requests.add(NewAuthorizationRequest.of(authorization), clock.instant(), expires);
        } else if (!requests.consented(
                id(authorization), authorization.getAuthorizedScopes(), code.getTokenValue(), expires)) {
            throw AuthorizationRefusal.formSentTwice();
        }
    }

    private void redeem(OAuth2Authorization authorization, OAuth2AccessToken access) {
        Granted granted = Granted.in(authorization);
        if (!sessions.mayStart(granted.session().account())) {
            throw Grants.refused();
        }
        Optional<SessionId> login =
                requests.use(id(authorization), granted.session().id(), clock.instant());
        if (login.isEmpty()) {
            endReplayed(authorization);
            throw Grants.refused();
        }
        Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        sessions.start(
                granted.session(),
                login.get(),
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? null : new OpaqueToken(refresh.getToken().getTokenValue()));
    }

    private void endReplayed(OAuth2Authorization authorization) {
        AccountId account = Granted.in(authorization).session().account();
        requests.sessionOf(id(authorization)).ifPresent(session -> sessions.endReplayed(session, account));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        requests.remove(id(authorization));
    }

    @Override
    public Optional<OAuth2Authorization> find(String token, String type) {
        return switch (type) {
            case "state" -> requests.byConsent(token, clock.instant()).flatMap(it -> authorizations.of(it, null));
            case "code" -> requests.byCode(token, clock.instant()).flatMap(it -> authorizations.of(it, token));
            default -> Optional.empty();
        };
    }

    private static UUID id(OAuth2Authorization authorization) {
        return UUID.fromString(authorization.getId());
    }
}
