package io.groundwork.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.server.ServerWebExchange;

/**
 * The services behind the gateway.
 *
 * @param services by short name: registration, task, notification, ingest
 */
@Validated
@ConfigurationProperties("groundwork.gateway")
public record Services(@NotEmpty Map<String, @Valid Service> services) {

    private static final RequestPattern DEAD_LETTERS = RequestPattern.of(DeadLetters.PATH);

    /** Whether the request goes on to some service. */
    public boolean serve(ServerWebExchange exchange) {
        return DEAD_LETTERS.matches(exchange)
                || services.values().stream().anyMatch(service -> service.serves(exchange));
    }

    /** Whether the request goes on to some service without the gateway asking for a token. */
    public boolean leaveOpen(ServerWebExchange exchange) {
        return services.values().stream().anyMatch(service -> service.isOpen(exchange));
    }

    /** Where the service of the short name listens. */
    public URI uri(String name) {
        return Objects.requireNonNull(services.get(name), name).uri();
    }

    /** For people, in a stable order: {@code ingest, notification, ...}. */
    public String names() {
        return services.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    boolean has(String name) {
        return services.containsKey(name);
    }
}
