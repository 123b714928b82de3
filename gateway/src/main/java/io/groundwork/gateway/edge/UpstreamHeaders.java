package io.groundwork.gateway.edge;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers a service sees: none that only our own parts may set, none that the client named in {@code Connection} (RFC 9110,
 * 7.6.1), and forwarding headers written anew. Runs after the framework's own filter has dropped the client's.
 */
@Component
class UpstreamHeaders implements HttpHeadersFilter, Ordered {

    private final EdgeProperties properties;
    private final ClientAddress addresses;

    UpstreamHeaders(EdgeProperties properties, ClientAddress addresses) {
        this.properties = properties;
        this.addresses = addresses;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        properties.internalHeaders().forEach(headers::remove);
        request.getHeaders().getConnection().forEach(headers::remove);
        forwarded(headers, request);
        return headers;
    }

    private void forwarded(HttpHeaders headers, ServerHttpRequest request) {
        URI uri = request.getURI();
        boolean believed = addresses.isBehindTrustedProxy(request);
        String host = String.valueOf(request.getHeaders().getFirst(HttpHeaders.HOST));
        headers.set("X-Forwarded-For", addresses.of(request));
        headers.set("X-Forwarded-Proto", believed(believed, request, "X-Forwarded-Proto", uri.getScheme()));
        headers.set("X-Forwarded-Host", believed(believed, request, "X-Forwarded-Host", host));
    }

    private static String believed(boolean believed, ServerHttpRequest request, String name, String own) {
        @Nullable String told = believed ? request.getHeaders().getFirst(name) : null;
        return told == null ? own : told;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
