package io.groundwork.registration.client;

import io.groundwork.registration.token.IssuerSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** Clients for the protocol. */
@Component
public class Clients implements RegisteredClientRepository {

    private final ClientStore store;
    private final ClientSecrets secrets;
    private final IssuerSettings issuer;

    Clients(ClientStore store, ClientSecrets secrets, IssuerSettings issuer) {
        this.store = store;
        this.secrets = secrets;
        this.issuer = issuer;
    }

    /** Registers a machine, or gives a registered one this name, secret and these scopes. */
    public void register(String clientId, String name, String secret, Set<String> scopes) {
        store.put(clientId, name, secrets.hash(secret), scopes);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return id.equals(RegisteredClients.FIRST_PARTY.getId())
                ? RegisteredClients.FIRST_PARTY
                : store.find(UUID.fromString(id)).map(this::registered).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return registered(clientId).orElse(null);
    }

    public Optional<RegisteredClient> registered(String clientId) {
        return store.find(clientId).map(this::registered);
    }

    /** The client that a token names, which may be the suite itself. */
    public Optional<RegisteredClient> ofToken(String clientId) {
        return clientId.equals(IssuerSettings.FIRST_PARTY_CLIENT)
                ? Optional.of(RegisteredClients.FIRST_PARTY)
                : registered(clientId);
    }

    /** When a token for the client is issued now. It has whole seconds, so after a revocation it may be the next one. */
    public static Instant issueTime(RegisteredClient client, Instant now) {
        Instant notBefore = client.getClientSettings().getSetting(RegisteredClients.TOKENS_NOT_BEFORE);
        return notBefore == null || notBefore.isBefore(now.truncatedTo(ChronoUnit.SECONDS))
                ? now
                : notBefore.plusSeconds(1);
    }

    /** Sources for a page's policy, so that its form may lead to the client; none for an unknown one. */
    public List<String> redirectSources(String clientId) {
        return store.find(clientId).stream()
                .flatMap(client -> client.definition().redirectUris().stream())
                .flatMap(uri -> redirectSource(uri).stream())
                .distinct()
                .toList();
    }

    /** The same for one registered address. */
    public Optional<String> redirectSource(String uri) {
        return RedirectTarget.parse(uri).map(RedirectTarget::source);
    }

    /** Clients do not register themselves, and secrets are not re-encoded behind their back. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are registered by admins");
    }

    private RegisteredClient registered(Client client) {
        return RegisteredClients.of(client, issuer);
    }
}
