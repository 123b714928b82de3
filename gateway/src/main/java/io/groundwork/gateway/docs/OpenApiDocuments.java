package io.groundwork.gateway.docs;

import io.groundwork.gateway.problem.GatewayException;
import io.groundwork.gateway.route.Services;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * The OpenAPI document of each service, read from the service when asked for and kept briefly. The server named in it becomes
 * the gateway: a client must not call a service past it.
 */
@Component
class OpenApiDocuments {

    private static final Logger log = LoggerFactory.getLogger(OpenApiDocuments.class);
    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final Map<String, Mono<Map<String, Object>>> documents = new TreeMap<>();

    OpenApiDocuments(Services services, WebClient http) {
        services.services().forEach((name, service) -> documents.put(name, document(name, service.uri(), http)));
    }

    Optional<Mono<Map<String, Object>>> of(String service) {
        return Optional.ofNullable(documents.get(service));
    }

    Iterable<String> services() {
        return documents.keySet();
    }

    private static Mono<Map<String, Object>> document(String name, URI service, WebClient http) {
        URI location = UriComponentsBuilder.fromUri(service)
                .path("/v3/api-docs")
                .build()
                .toUri();
        return Mono.defer(() -> http.get().uri(location).retrieve().bodyToMono(OBJECT))
                .map(OpenApiDocuments::throughTheGateway)
                .doOnError(failure -> log.warn("No OpenAPI document from {}: {}", location, failure.toString()))
                .onErrorMap(failure ->
                        GatewayException.unavailable("The " + name + " service gives no document now.", RETRY))
                .cache(document -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static Map<String, Object> throughTheGateway(Map<String, Object> document) {
        document.put("servers", List.of(Map.of("url", "/")));
        return document;
    }
}
