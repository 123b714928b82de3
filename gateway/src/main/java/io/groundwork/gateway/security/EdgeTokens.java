package io.groundwork.gateway.security;

import io.groundwork.gateway.route.Services;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the bearer token of requests that need one. Elsewhere an old token must not stop a caller from getting a new one. For the
 * handshake of a WebSocket, where a browser can set no header, it may be offered as the protocol {@code bearer.<token>}.
 */
final class EdgeTokens implements ServerAuthenticationConverter {

    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";
    private static final String PREFIX = "bearer.";

    private final ServerAuthenticationConverter bearer = new ServerBearerTokenAuthenticationConverter();
    private final Services services;

    EdgeTokens(Services services) {
        this.services = services;
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        boolean wanted = services.serve(exchange) && !services.leaveOpen(exchange);
        if (!wanted) {
            return Mono.empty();
        }
        HttpHeaders headers = exchange.getRequest().getHeaders();
        boolean mayOffer = headers.getUpgrade() != null && !headers.containsHeader(HttpHeaders.AUTHORIZATION);
        Optional<String> offered = mayOffer ? offered(headers) : Optional.empty();
        return offered.<Mono<Authentication>>map(token -> Mono.just(new BearerTokenAuthenticationToken(token)))
                .orElseGet(() -> bearer.convert(exchange));
    }

    private static Optional<String> offered(HttpHeaders headers) {
        return headers.getOrEmpty(PROTOCOLS).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(protocol -> protocol.startsWith(PREFIX))
                .map(protocol -> protocol.substring(PREFIX.length()))
                .filter(token -> !token.isEmpty())
                .findFirst();
    }
}
