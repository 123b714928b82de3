package io.groundwork.registration.oauth;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.session.ClientSession;
import io.groundwork.registration.token.AccessTokens;
import io.groundwork.registration.token.IdTokens;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Makes the tokens that the protocol endpoints hand out. */
@Component
class IssuedTokens implements OAuth2TokenGenerator<OAuth2Token> {

    private final AccessTokens accessTokens;
    private final IdTokens idTokens;
    private final Accounts accounts;
    private final Clock clock;

    IssuedTokens(AccessTokens accessTokens, IdTokens idTokens, Accounts accounts, Clock clock) {
        this.accessTokens = accessTokens;
        this.idTokens = idTokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2Token generate(OAuth2TokenContext context) {
        return switch (context.getTokenType().getValue()) {
            case "access_token" -> accessToken(context);
            case "id_token" -> idToken(context);
            case "refresh_token" -> refreshToken();
            default -> null;
        };
    }

    private Jwt accessToken(OAuth2TokenContext context) {
        String client = context.getRegisteredClient().getClientId();
        Instant time = Clients.issueTime(context.getRegisteredClient(), clock.instant());
        OAuth2Authorization authorization = context.getAuthorization();
        if (authorization == null) {
            return accessTokens.forClient(client, context.getAuthorizedScopes(), time);
        }
        ClientSession session = Granted.in(authorization).session();
        Account account =
                accounts.find(session.account()).filter(Account::isActive).orElseThrow(Grants::refused);
        return accessTokens.forPerson(account, session.id().value(), client, context.getAuthorizedScopes(), time);
    }

    private Jwt idToken(OAuth2TokenContext context) {
        Granted granted = Granted.in(Objects.requireNonNull(context.getAuthorization()));
        return idTokens.issue(
                granted.session().account().toString(),
                granted.session().id().value(),
                context.getRegisteredClient().getClientId(),
                granted.nonce(),
                granted.session().authenticatedAt());
    }

    /** How long it is good is decided where it is stored. */
    private OAuth2RefreshToken refreshToken() {
        Instant now = clock.instant();
        return new OAuth2RefreshToken(OpaqueToken.random().value(), now, null);
    }
}
