package io.groundwork.registration.oauth;

import io.groundwork.registration.client.ClientSecrets;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.token.IssuerSettings;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationEndpointConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.stereotype.Component;

/** How the framework's endpoints differ here from what they do by default. */
@Component
class ProtocolEndpoints {

    private final ClientSecrets secrets;
    private final Clients clients;
    private final AuthorizationAnswers answers;
    private final IssuerSettings issuer;

    ProtocolEndpoints(ClientSecrets secrets, Clients clients, AuthorizationAnswers answers, IssuerSettings issuer) {
        this.secrets = secrets;
        this.clients = clients;
        this.answers = answers;
        this.issuer = issuer;
    }

    void configure(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(this::authenticateClients)
                .authorizationEndpoint(this::authorize)
                .deviceAuthorizationEndpoint(device -> device.verificationUri(issuer.uri() + "/activate"))
                .tokenEndpoint(token ->
                        token.accessTokenRequestConverters(converters -> converters.addFirst(new AllScopesByDefault())))
                .authorizationServerMetadataEndpoint(metadata -> metadata.authorizationServerMetadataCustomizer(
                        document -> document.claims(all -> ProtocolMetadata.describe(all, issuer))))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(provider -> provider.providerConfigurationCustomizer(
                        document -> document.claims(all -> ProtocolMetadata.describe(all, issuer)))))
                .withObjectPostProcessor(new NoServerSessions());
    }

    private void authenticateClients(OAuth2ClientAuthenticationConfigurer authentication) {
        authentication
                .authenticationConverters(converters -> converters.add(new PublicClientConverter()))
                .authenticationProviders(providers -> {
                    useEncoder(providers);
                    providers.addFirst(new PublicClientProvider(clients));
                })
                .errorResponseHandler(new InvalidClientAnswer());
    }

    private void useEncoder(List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(ClientSecretAuthenticationProvider.class::isInstance)
                .map(ClientSecretAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setPasswordEncoder(secrets.asEncoder()));
    }

    private void authorize(OAuth2AuthorizationEndpointConfigurer endpoint) {
        endpoint.authorizationResponseHandler(answers::granted).errorResponseHandler(answers::refused);
        endpoint.consentPage(issuer.uri() + "/consent").authenticationProviders(providers -> {
            for (AuthenticationProvider provider : providers) {
                if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                    requests.setAuthorizationConsentRequired(ConsentRules::isToBeAsked);
                } else if (provider instanceof OAuth2AuthorizationConsentAuthenticationProvider consents) {
                    consents.setAuthorizationConsentCustomizer(ConsentRules::heedDenial);
                }
            }
        });
    }
}
