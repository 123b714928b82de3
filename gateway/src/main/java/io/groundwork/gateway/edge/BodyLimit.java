package io.groundwork.gateway.edge;

import io.groundwork.gateway.problem.GatewayException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too long: at once by their declared length, else when they pass the limit. Nothing is buffered. */
@Component
class BodyLimit implements GlobalFilter, Ordered {

    private final EdgeProperties properties;

    BodyLimit(EdgeProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        long limit = limitFor(exchange);
        long declared = exchange.getRequest().getHeaders().getContentLength();
        if (declared > limit) {
            return Mono.error(GatewayException.tooLarge(limit));
        }
        return declared >= 0
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate()
                        .request(counted(exchange.getRequest(), limit))
                        .build());
    }

    private long limitFor(ServerWebExchange exchange) {
        return properties.largerBodies().stream()
                .filter(larger -> larger.path().matches(exchange))
                .findFirst()
                .map(EdgeProperties.LargerBody::limit)
                .orElse(properties.maxBody())
                .toBytes();
    }

    private static ServerHttpRequest counted(ServerHttpRequest request, long limit) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong seen = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (seen.addAndGet(buffer.readableByteCount()) > limit) {
                        DataBufferUtils.release(buffer);
                        sink.error(GatewayException.tooLarge(limit));
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
