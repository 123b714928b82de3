package io.groundwork.registration.oauth;

import io.groundwork.registration.client.Scopes;
import io.groundwork.registration.token.IssuerSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the discovery documents say: what is there, and no more. */
final class ProtocolMetadata {

    private static final Set<String> NOT_OFFERED = Set.of(
            "pushed_authorization_request_endpoint",
            "registration_endpoint",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    private static final List<String> CLIENT_AUTHENTICATION = List.of("client_secret_basic", "client_secret_post");

    private ProtocolMetadata() {}

    static void describe(Map<String, Object> document, IssuerSettings issuer) {
        document.keySet().removeAll(NOT_OFFERED);
        document.put("userinfo_endpoint", issuer.uri() + "/userinfo");
        document.put("end_session_endpoint", issuer.uri() + "/connect/logout");
        document.put(
                "grant_types_supported",
                List.of(
                        "authorization_code",
                        "refresh_token",
                        "client_credentials",
                        "urn:ietf:params:oauth:grant-type:device_code"));
        document.put("authorization_response_iss_parameter_supported", true);
        document.put("scopes_supported", Scopes.all());
        document.put(
                "claims_supported",
                List.of("sub", "auth_time", "nonce", "sid", "name", "locale", "updated_at", "email", "email_verified"));
        document.put("token_endpoint_auth_methods_supported", withPublicClients());
        document.put("revocation_endpoint_auth_methods_supported", withPublicClients());
        document.put("introspection_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
    }

    private static List<String> withPublicClients() {
        return List.of("client_secret_basic", "client_secret_post", "none");
    }
}
