package io.groundwork.registration.client;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the discovery documents say: what is there, and no more. The authorization endpoint stays named because OpenID Connect
 * Discovery requires it; no client may use it yet.
 */
final class ProtocolMetadata {

    private static final Set<String> NOT_OFFERED = Set.of(
            "device_authorization_endpoint",
            "pushed_authorization_request_endpoint",
            "userinfo_endpoint",
            "end_session_endpoint",
            "registration_endpoint",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    private static final List<String> SCOPES = List.of(
            "openid",
            "profile",
            "email",
            "accounts:read",
            "accounts:write",
            "tasks:read",
            "tasks:write",
            "notifications:read",
            "notifications:write",
            "ingest:read",
            "ingest:write");

    private static final List<String> CLIENT_AUTHENTICATION = List.of("client_secret_basic", "client_secret_post");

    private ProtocolMetadata() {}

    static void describe(Map<String, Object> document) {
        document.keySet().removeAll(NOT_OFFERED);
        document.put("grant_types_supported", List.of("client_credentials"));
        document.put("scopes_supported", SCOPES);
        document.replaceAll(
                (name, value) -> name.endsWith("_endpoint_auth_methods_supported") ? CLIENT_AUTHENTICATION : value);
    }
}
