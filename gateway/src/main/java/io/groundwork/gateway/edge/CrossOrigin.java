package io.groundwork.gateway.edge;

import io.groundwork.gateway.problem.GatewayProblem;
import io.groundwork.gateway.problem.Problems;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * CORS by allow-list. A plain request of an origin that is not listed goes on without CORS headers, so that the browser keeps
 * the answer from the page; refusing it would also hit forms, whose {@code Origin} may be {@code null}. A WebSocket is refused: no
 * browser keeps its frames from a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CrossOrigin implements WebFilter {

    private static final List<String> READABLE = List.of(
            "ETag",
            "Link",
            "Location",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            RequestIds.HEADER,
            "X-Cache",
            "Idempotent-Replayed",
            "WWW-Authenticate");

    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration allowed = new CorsConfiguration();
    private final Problems problems;

    CrossOrigin(EdgeProperties properties, Problems problems) {
        this.problems = problems;
        allowed.setAllowedOrigins(properties.corsOrigins());
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        allowed.setExposedHeaders(READABLE);
        allowed.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!CorsUtils.isCorsRequest(request)) {
            return chain.filter(exchange);
        }
        boolean listed = allowed.checkOrigin(request.getHeaders().getFirst(HttpHeaders.ORIGIN)) != null;
        if (request.getHeaders().getUpgrade() != null) {
            return listed ? chain.filter(exchange) : foreign(exchange);
        }
        return CorsUtils.isPreFlightRequest(request) ? preflight(exchange, listed) : actual(exchange, chain, listed);
    }

    private Mono<Void> foreign(ServerWebExchange exchange) {
        return problems.write(exchange, GatewayProblem.FORBIDDEN, "Pages of this origin may not connect.");
    }

    private Mono<Void> preflight(ServerWebExchange exchange, boolean listed) {
        return listed && processor.process(allowed, exchange)
                ? exchange.getResponse().setComplete()
                : problems.write(exchange, GatewayProblem.FORBIDDEN, "This origin, method or header is not allowed.");
    }

    private Mono<Void> actual(ServerWebExchange exchange, WebFilterChain chain, boolean listed) {
        return listed && !processor.process(allowed, exchange)
                ? problems.write(exchange, GatewayProblem.FORBIDDEN, "This method is not allowed across origins.")
                : chain.filter(exchange);
    }
}
