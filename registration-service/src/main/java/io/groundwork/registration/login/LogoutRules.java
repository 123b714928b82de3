package io.groundwork.registration.login;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.session.SessionId;
import io.groundwork.registration.token.IdTokenHints;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Checks what a client sends at sign-out. A browser is only sent to an address registered for the very client that asks. */
@Component
class LogoutRules {

    private final IdTokenHints hints;
    private final Clients clients;

    LogoutRules(IdTokenHints hints, Clients clients) {
        this.hints = hints;
        this.clients = clients;
    }

    /** @throws ProblemException 400 for an ID token that is not ours, another client's, or an address that is not registered */
    Leaving check(LogoutRequest request) {
        Optional<Jwt> hint = Optional.ofNullable(request.idTokenHint()).map(this::read);
        Optional<RegisteredClient> client = hint.map(jwt -> claim(jwt, "azp"))
                .or(() -> Optional.ofNullable(request.clientId()))
                .flatMap(clients::registered);
        client.filter(it -> request.clientId() != null && !it.getClientId().equals(request.clientId()))
                .ifPresent(it -> {
                    throw ProblemException.invalid("/client_id", "is not the client of the ID token");
                });
        return new Leaving(
                hint.flatMap(jwt -> AccountId.parse(claim(jwt, "sub"))).orElse(null),
                hint.map(jwt -> new SessionId(UUID.fromString(claim(jwt, "sid"))))
                        .orElse(null),
                target(request, client));
    }

    private Jwt read(String hint) {
        return hints.read(hint)
                .orElseThrow(() -> ProblemException.invalid("/id_token_hint", "is no ID token of this issuer"));
    }

    /** Our ID tokens have all of these. */
    private static String claim(Jwt jwt, String name) {
        return Objects.requireNonNull(jwt.getClaimAsString(name));
    }

    private static @Nullable String target(LogoutRequest request, Optional<RegisteredClient> client) {
        String wanted = request.postLogoutRedirectUri();
        if (wanted == null) {
            return null;
        }
        if (client.isEmpty() || !client.get().getPostLogoutRedirectUris().contains(wanted)) {
            throw ProblemException.invalid("/post_logout_redirect_uri", "is not registered for this client");
        }
        return request.state() == null
                ? wanted
                : UriComponentsBuilder.fromUriString(wanted)
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(request.state())
                        .toUriString();
    }
}
