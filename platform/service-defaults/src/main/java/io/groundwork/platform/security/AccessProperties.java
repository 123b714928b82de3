package io.groundwork.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call what.
 *
 * @param audience what access tokens must name in {@code aud}; for an issuer that sets none (Cognito), the {@code client_id}
 * @param rolesClaim claim that lists roles, with dots into nested objects: {@code realm_access.roles} for Keycloak
 * @param scopePrefix what an issuer puts before the names of scopes, such as {@code groundwork/} for a resource server of Cognito
 * @param publicPaths path patterns that need no token
 * @param adminPaths path patterns that need the role ADMIN
 * @param scopes resource name by path pattern, first match wins: with {@code tasks}, GET and HEAD need the scope {@code
 *     tasks:read}, other methods {@code tasks:write}; what matches nothing needs any valid token. In YAML the pattern stands in
 *     brackets: {@code "[/api/v1/**]": tasks}
 * @param clockSkew how far the issuer's clock may be off
 * @param jwksTtl how long fetched keys are used before they are fetched again
 * @param jwksMinInterval least time between fetches, however many unknown key ids arrive
 */
@Validated
@ConfigurationProperties("groundwork.security")
record AccessProperties(
        @DefaultValue("groundwork") @NotBlank String audience,
        @DefaultValue("roles") @NotBlank String rolesClaim,
        @DefaultValue("") @NotNull String scopePrefix,
        @DefaultValue List<@NotNull @Pattern(regexp = "/.*", message = "must start with /") String> publicPaths,

        @DefaultValue("/api/v1/dead-letters/**")
        List<@NotNull @Pattern(regexp = "/.*", message = "must start with /") String> adminPaths,

        @DefaultValue
        Map<
                        @Pattern(
                                regexp = "/.*",
                                message = "must start with /; in YAML write the path in brackets, \"[/api/v1/**]\"")
                        String,
                        @NotBlank String>
                scopes,

        @DefaultValue("60s") Duration clockSkew,
        @DefaultValue("5m") Duration jwksTtl,
        @DefaultValue("10s") Duration jwksMinInterval) {}
