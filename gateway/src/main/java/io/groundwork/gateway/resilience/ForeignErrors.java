package io.groundwork.gateway.resilience;

import io.groundwork.gateway.problem.GatewayException;
import io.groundwork.gateway.route.RequestPattern;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * An error of an API path that is no problem document comes from a server below the service's code. It becomes one here; its own
 * body is dropped. OAuth's endpoints are left alone: their errors have a form of their own (RFC 6749, 5.2).
 */
@Component
class ForeignErrors implements GlobalFilter, Ordered {

    private static final RequestPattern API = RequestPattern.of("/api/**");
    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).then(Mono.defer(() -> isForeign(exchange) ? replaced(exchange) : Mono.empty()));
    }

    private static boolean isForeign(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status != null
                && status.isError()
                && !exchange.getResponse().isCommitted()
                && !isProblem(exchange.getResponse())
                && API.matches(exchange);
    }

    private static boolean isProblem(ServerHttpResponse response) {
        String type = response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private static Mono<Void> replaced(ServerWebExchange exchange) {
        HttpHeaders kept = new HttpHeaders();
        KEPT.forEach(
                name -> kept.addAll(name, exchange.getResponse().getHeaders().getOrEmpty(name)));
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        ServerWebExchangeUtils.reset(exchange);
        return Mono.error(GatewayException.foreign(status == null ? 500 : status.value(), kept));
    }

    /** Right inside the filter that writes the service's answer. */
    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER + 1;
    }
}
