package io.groundwork.gateway.route;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.server.ServerWebExchange;

/**
 * One service behind the gateway.
 *
 * @param uri where it listens; in a cluster its DNS name
 * @param paths what it serves
 * @param streams those paths that answer for as long as the client listens, and so have no response timeout
 * @param open requests that need no access token
 */
public record Service(
        @NotNull URI uri,
        @NotEmpty List<RequestPattern> paths,
        @DefaultValue List<RequestPattern> streams,
        @DefaultValue List<RequestPattern> open) {

    boolean serves(ServerWebExchange exchange) {
        return matches(paths, exchange);
    }

    boolean isOpen(ServerWebExchange exchange) {
        return matches(open, exchange);
    }

    private static boolean matches(List<RequestPattern> patterns, ServerWebExchange exchange) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(exchange));
    }
}
