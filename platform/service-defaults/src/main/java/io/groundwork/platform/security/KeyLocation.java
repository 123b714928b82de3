package io.groundwork.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.util.StringUtils;

/**
 * Where the issuer's keys are: at the address set, else at the one the issuer's discovery document names.
 *
 * @param jwks address of the key set; null asks the issuer each time
 */
record KeyLocation(@Nullable String jwks, String issuer, ResourceRetriever http) {

    private static final int MAX_BYTES = 100_000;
    private static final String LOCAL_ISSUER = "http://localhost:8080";
    // Beside the gateway, which the issuer's own address leads through.
    private static final String LOCAL_JWKS = "http://localhost:8081/oauth2/jwks";

    static KeyLocation of(OAuth2ResourceServerProperties.Jwt settings, Duration timeout) {
        int millis = (int) timeout.toMillis();
        String issuer = StringUtils.hasText(settings.getIssuerUri()) ? settings.getIssuerUri() : LOCAL_ISSUER;
        String jwks = StringUtils.hasText(settings.getJwkSetUri()) ? settings.getJwkSetUri() : null;
        return new KeyLocation(
                jwks == null && issuer.equals(LOCAL_ISSUER) ? LOCAL_JWKS : jwks,
                issuer,
                new DefaultResourceRetriever(millis, millis, MAX_BYTES));
    }

    JWKSet fetch() throws JWKSetUnavailableException {
        try {
            return JWKSet.parse(get(jwks == null ? discover() : jwks));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new JWKSetUnavailableException("No keys of " + issuer, e);
        }
    }

    private String discover() throws IOException, ParseException {
        Map<String, Object> document = JSONObjectUtils.parse(get(issuer + "/.well-known/openid-configuration"));
        // RFC 8414, section 3.3: a document that speaks for another issuer must not be used.
        if (!issuer.equals(JSONObjectUtils.getString(document, "issuer"))) {
            throw new IOException("The discovery document of " + issuer + " names another issuer");
        }
        String address = JSONObjectUtils.getString(document, "jwks_uri");
        if (address == null) {
            throw new IOException("The discovery document of " + issuer + " names no keys");
        }
        return address;
    }

    private String get(String address) throws IOException {
        return http.retrieveResource(URI.create(address).toURL()).getContent();
    }
}
