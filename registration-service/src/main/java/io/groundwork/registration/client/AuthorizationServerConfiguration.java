package io.groundwork.registration.client;

import io.groundwork.registration.token.IssuerSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/** The OAuth2 endpoints. They answer errors as RFC 6749 says; everything else in the service is the platform's chain. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    private static final String[] ENDPOINTS = {
        "/oauth2/token",
        "/oauth2/revoke",
        "/oauth2/introspect",
        "/oauth2/jwks",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server"
    };

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationServerChain(HttpSecurity http, ClientSecrets secrets) {
        return http.securityMatcher(ENDPOINTS)
                .oauth2AuthorizationServer(server -> configure(server, secrets))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private static void configure(OAuth2AuthorizationServerConfigurer server, ClientSecrets secrets) {
        server.clientAuthentication(
                        clients -> clients.authenticationProviders(providers -> useEncoder(providers, secrets))
                                .errorResponseHandler(new InvalidClientAnswer()))
                .tokenEndpoint(token ->
                        token.accessTokenRequestConverters(converters -> converters.addFirst(new AllScopesByDefault())))
                .authorizationServerMetadataEndpoint(metadata -> metadata.authorizationServerMetadataCustomizer(
                        document -> document.claims(ProtocolMetadata::describe)))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(provider -> provider.providerConfigurationCustomizer(
                        document -> document.claims(ProtocolMetadata::describe))));
    }

    private static void useEncoder(List<AuthenticationProvider> providers, ClientSecrets secrets) {
        providers.stream()
                .filter(ClientSecretAuthenticationProvider.class::isInstance)
                .map(ClientSecretAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setPasswordEncoder(secrets.asEncoder()));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IssuerSettings issuer) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer.uri().toString())
                .build();
    }
}
