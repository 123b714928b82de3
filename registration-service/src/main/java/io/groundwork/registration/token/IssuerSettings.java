package io.groundwork.registration.token;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who issues tokens.
 *
 * @param uri the {@code iss} of every token and the base of the discovery documents, without a slash at the end; from
 *     {@code GROUNDWORK_ISSUER_URI}
 * @param accessTokenLifetime how long an access token is good
 */
@Validated
@ConfigurationProperties("groundwork.registration.issuer")
public record IssuerSettings(
        @DefaultValue("http://localhost:8080") @NotNull URI uri,
        @DefaultValue("5m") @NotNull Duration accessTokenLifetime) {

    /** The {@code aud} of every access token: any service of the suite. */
    public static final String AUDIENCE = "groundwork";

    /** The suite itself, as the client that people sign in with through the API. */
    public static final String FIRST_PARTY_CLIENT = "groundwork";

    /** The {@code typ} header of every access token (RFC 9068), which tells it from an ID token. */
    public static final String TOKEN_TYPE = "at+jwt";
}
