package io.groundwork.gateway.limit;

import io.groundwork.gateway.edge.ClientAddress;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the bucket of a request: by subject of a verified token (a user, or a client of its own), else by address. */
final class Buckets {

    private final LimitProperties limits;
    private final ClientAddress addresses;

    Buckets(LimitProperties limits, ClientAddress addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    Mono<Bucket> of(ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(JwtAuthenticationToken.class)
                .map(token -> new Bucket("caller", token.getName(), limits.caller()))
                .switchIfEmpty(Mono.fromSupplier(() -> anonymous(exchange)));
    }

    private Bucket anonymous(ServerWebExchange exchange) {
        String address = addresses.network(exchange.getRequest());
        boolean signIn = limits.signInPaths().stream().anyMatch(path -> path.matches(exchange));
        return signIn
                ? new Bucket("sign-in", address, limits.signIn())
                : new Bucket("anonymous", address, limits.anonymous());
    }
}
