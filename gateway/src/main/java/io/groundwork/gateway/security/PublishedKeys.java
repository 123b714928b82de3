package io.groundwork.gateway.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Reads the issuer's key set over HTTP, each time it is subscribed to. */
final class PublishedKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final WebClient http;
    private final URI issuer;
    private final @Nullable URI location;

    /**
     * @param location of the key set; null to ask the issuer's discovery document
     */
    PublishedKeys(WebClient http, URI issuer, @Nullable URI location) {
        this.http = http;
        this.issuer = issuer;
        this.location = location;
    }

    Mono<JWKSet> fetch() {
        return Mono.justOrEmpty(location)
                .switchIfEmpty(Mono.defer(this::discover))
                .flatMap(keys -> http.get().uri(keys).retrieve().bodyToMono(String.class))
                .map(PublishedKeys::parse)
                .timeout(PATIENCE);
    }

    /** OpenID Connect Discovery 1.0, section 4. */
    private Mono<URI> discover() {
        return http.get()
                .uri(issuer + "/.well-known/openid-configuration")
                .retrieve()
                .bodyToMono(OBJECT)
                .map(document -> URI.create(String.valueOf(document.get("jwks_uri"))));
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not a JWK set", e);
        }
    }
}
