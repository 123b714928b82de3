package io.groundwork.gateway.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which access tokens are accepted.
 *
 * @param issuer the exact {@code iss}
 * @param jwks where the issuer publishes its keys; without it, what the discovery document of the issuer names, or for the
 *     suite's own issuer under its default name the registration service
 * @param audience one of {@code aud}; from an issuer that sets none, the {@code client_id}
 * @param rolesClaim claim that lists roles, with dots into nested objects: {@code realm_access.roles} for Keycloak
 */
@Validated
@ConfigurationProperties("groundwork.gateway.token")
record TokenProperties(
        @NotNull URI issuer,
        @Nullable URI jwks,
        @NotBlank @DefaultValue("groundwork") String audience,
        @NotBlank @DefaultValue("roles") String rolesClaim) {}
