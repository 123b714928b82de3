package io.groundwork.gateway.security;

import io.groundwork.gateway.route.Services;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes the bearer token of requests that need one. Elsewhere an old token must not stop a caller from getting a new one. */
final class EdgeTokens implements ServerAuthenticationConverter {

    private final ServerAuthenticationConverter bearer = new ServerBearerTokenAuthenticationConverter();
    private final Services services;

    EdgeTokens(Services services) {
        this.services = services;
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        boolean wanted = services.serve(exchange) && !services.leaveOpen(exchange);
        return wanted ? bearer.convert(exchange) : Mono.empty();
    }
}
