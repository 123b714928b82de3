package io.groundwork.registration.device;

import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.oauth.Granted;
import io.groundwork.registration.oauth.Grants;
import io.groundwork.registration.session.ClientSession;
import io.groundwork.registration.session.ClientSessions;
import io.groundwork.registration.session.SessionId;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The device grant (RFC 8628). A device that does not keep the interval is told to slow down. */
@Component
class DeviceGrants implements Grants {

    /** A second less than the five that devices are told: their clocks and the network are not exact. */
    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(4);

    private final DeviceRequests requests;
    private final ClientSessions sessions;
    private final Clients clients;
    private final Vault vault;
    private final Clock clock;

    DeviceGrants(DeviceRequests requests, ClientSessions sessions, Clients clients, Vault vault, Clock clock) {
        this.requests = requests;
        this.sessions = sessions;
        this.clients = clients;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public AuthorizationGrantType kind() {
        return AuthorizationGrantType.DEVICE_CODE;
    }

    /** What has a used-up code and no token has expired, or was asked for by another client. */
    @Override
    @Transactional
    public void save(OAuth2Authorization authorization) {
        Token<OAuth2DeviceCode> device = Objects.requireNonNull(authorization.getToken(OAuth2DeviceCode.class));
        Token<OAuth2AccessToken> access = authorization.getAccessToken();
        if (!device.isInvalidated()) {
            add(authorization, device.getToken());
        } else if (access == null) {
            remove(authorization);
        } else {
            redeem(authorization, access.getToken());
        }
    }

    private void add(OAuth2Authorization authorization, OAuth2DeviceCode device) {
        Token<OAuth2UserCode> user = Objects.requireNonNull(authorization.getToken(OAuth2UserCode.class));
        Set<String> asked = Objects.requireNonNull(authorization.getAttribute("scope"));
        RegisteredClient client = Objects.requireNonNull(clients.findById(authorization.getRegisteredClientId()));
        requests.add(
                UUID.fromString(authorization.getId()),
                UUID.fromString(client.getId()),
                asked.isEmpty() ? client.getScopes() : asked,
                new OpaqueToken(device.getTokenValue()),
                UserCode.typed(user.getToken().getTokenValue()).hash(vault),
                clock.instant(),
                Objects.requireNonNull(device.getExpiresAt()));
    }

    private void redeem(OAuth2Authorization authorization, OAuth2AccessToken access) {
        ClientSession session = Granted.in(authorization).session();
        if (!sessions.mayStart(session.account())) {
            throw Grants.refused();
        }
        SessionId login = requests.use(UUID.fromString(authorization.getId()), clock.instant())
                .orElseThrow(Grants::refused);
        Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        sessions.start(
                session,
                login,
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? null : new OpaqueToken(refresh.getToken().getTokenValue()));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        requests.remove(UUID.fromString(authorization.getId()));
    }

    @Override
    public Optional<OAuth2Authorization> find(String token, String type) {
        return type.equals("device_code") ? polled(token) : Optional.empty();
    }

    private Optional<OAuth2Authorization> polled(String token) {
        Instant now = clock.instant();
        Optional<DeviceRequest> request = requests.polled(new OpaqueToken(token), now);
        if (request.filter(it -> it.isImpatient(now, LEAST_INTERVAL)).isPresent()) {
            throw new OAuth2AuthenticationException("slow_down");
        }
        return request.filter(it -> !it.used())
                .flatMap(it -> Optional.ofNullable(clients.findById(it.client().toString()))
                        .flatMap(client -> authorization(it, client, token)));
    }

    private Optional<OAuth2Authorization> authorization(DeviceRequest request, RegisteredClient client, String token) {
        return builder(request, client)
                .map(builder -> builder.id(request.id().toString())
                        .token(
                                new OAuth2DeviceCode(token, request.createdAt(), request.expiresAt()),
                                metadata -> metadata.put(Token.INVALIDATED_METADATA_NAME, request.isDenied()))
                        .token(
                                new OAuth2UserCode("not-stored", request.createdAt(), request.expiresAt()),
                                metadata -> metadata.put(Token.INVALIDATED_METADATA_NAME, !request.isPending()))
                        .build());
    }

    /** Empty when the login is over in which somebody approved. */
    private Optional<OAuth2Authorization.Builder> builder(DeviceRequest request, RegisteredClient client) {
        if (request.isPending() || request.isDenied()) {
            return Optional.of(OAuth2Authorization.withRegisteredClient(client)
                    .principalName(client.getClientId())
                    .authorizationGrantType(kind()));
        }
        return Optional.ofNullable(request.account())
                .map(account -> Granted.of(
                        SessionId.next(),
                        account,
                        request.client(),
                        request.scopes(),
                        Objects.requireNonNull(request.authenticatedAt())))
                .map(granted -> granted.authorization(client, kind()));
    }
}
