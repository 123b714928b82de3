package io.groundwork.registration.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param clientSecret only in the answer that made it; nobody can read it again */
record ClientResponse(
        UUID id,
        String clientId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientSecret,
        String name,
        ClientType type,
        List<GrantType> grantTypes,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<String> scopes,
        boolean consentRequired,
        boolean enabled,
        Instant createdAt,
        Instant updatedAt) {

    static ClientResponse of(Client client) {
        return of(client, null);
    }

    static ClientResponse of(Client client, @Nullable String secret) {
        ClientDefinition definition = client.definition();
        return new ClientResponse(
                client.id(),
                client.clientId(),
                secret,
                definition.name(),
                definition.type(),
                definition.grantTypes().stream().sorted().toList(),
                definition.redirectUris(),
                definition.postLogoutRedirectUris(),
                definition.scopes().stream().sorted().toList(),
                definition.asksForConsent(),
                definition.isEnabled(),
                client.createdAt(),
                client.updatedAt());
    }

    @Override
    public String toString() {
        return "ClientResponse[" + clientId + "]";
    }
}
