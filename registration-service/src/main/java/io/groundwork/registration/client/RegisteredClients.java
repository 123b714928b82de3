package io.groundwork.registration.client;

import io.groundwork.registration.token.IssuerSettings;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Clients as Spring Authorization Server wants them. */
final class RegisteredClients {

    static final String TOKENS_NOT_BEFORE = "groundwork.tokens-not-before";

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    private static final Duration DEVICE_CODE_LIFETIME = Duration.ofMinutes(10);

    private static final ClientAuthenticationMethod NO_METHOD = new ClientAuthenticationMethod("disabled");
    private static final AuthorizationGrantType NO_GRANT = new AuthorizationGrantType("urn:groundwork:disabled");

    /**
     * The suite's own sign-in, so that introspection can tell about its tokens. It has no row, no secret and no grant of the
     * protocol: nobody can authenticate as it.
     */
    static final RegisteredClient FIRST_PARTY = RegisteredClient.withId(new UUID(0, 0).toString())
            .clientId(IssuerSettings.FIRST_PARTY_CLIENT)
            .clientAuthenticationMethod(new ClientAuthenticationMethod("sign_in"))
            .authorizationGrantType(new AuthorizationGrantType("urn:groundwork:sign-in"))
            .build();

    private RegisteredClients() {}

    static RegisteredClient of(Client client, IssuerSettings issuer) {
        ClientDefinition definition = client.definition();
        RegisteredClient.Builder builder = RegisteredClient.withId(client.id().toString())
                .clientId(client.clientId())
                .clientName(definition.name())
                .redirectUris(all -> all.addAll(definition.redirectUris()))
                .postLogoutRedirectUris(all -> all.addAll(definition.postLogoutRedirectUris()))
                .scopes(all -> all.addAll(definition.scopes()))
                .clientSettings(settings(client))
                .tokenSettings(lifetimes(issuer));
        return definition.isEnabled()
                ? usable(builder, client).build()
                : unusable(builder).build();
    }

    private static RegisteredClient.Builder usable(RegisteredClient.Builder builder, Client client) {
        client.definition().grantTypes().forEach(grant -> builder.authorizationGrantType(grant.protocol()));
        return authenticated(builder, client);
    }

    /** Known, but with no way to authenticate and no grant: {@code invalid_client} or {@code unauthorized_client} wherever it asks. */
    private static RegisteredClient.Builder unusable(RegisteredClient.Builder builder) {
        return builder.clientAuthenticationMethod(NO_METHOD).authorizationGrantType(NO_GRANT);
    }

    private static RegisteredClient.Builder authenticated(RegisteredClient.Builder builder, Client client) {
        return client.definition().type() == ClientType.PUBLIC
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                : builder.clientSecret(String.join(ClientSecrets.SEPARATOR, client.secretHashes()))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    /** PKCE for everybody, as OAuth 2.1 has it: it also stops codes from being injected into a confidential client. */
    private static ClientSettings settings(Client client) {
        ClientSettings.Builder settings = ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(client.definition().asksForConsent());
        return client.tokensNotBefore() == null
                ? settings.build()
                : settings.setting(TOKENS_NOT_BEFORE, client.tokensNotBefore()).build();
    }

    private static TokenSettings lifetimes(IssuerSettings issuer) {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFETIME)
                .deviceCodeTimeToLive(DEVICE_CODE_LIFETIME)
                .accessTokenTimeToLive(issuer.accessTokenLifetime())
                .reuseRefreshTokens(false)
                .build();
    }
}
