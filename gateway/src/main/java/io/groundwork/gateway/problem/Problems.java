package io.groundwork.gateway.problem;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem answers. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the problem; the detail is for the caller. Headers already on the response stay. */
    public Mono<Void> write(ServerWebExchange exchange, GatewayProblem problem, String detail) {
        ServerHttpResponse response = exchange.getResponse();
        byte[] body = json.writeValueAsBytes(
                ProblemDocument.of(problem, detail, exchange.getRequest().getURI(), Traces.idOf(exchange)));
        response.setStatusCode(problem.status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLength(body.length);
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (exchange.getRequest().getMethod().equals(HttpMethod.HEAD)) {
            return response.setComplete();
        }
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }

    Mono<Void> write(ServerWebExchange exchange, GatewayException exception) {
        exchange.getResponse().getHeaders().putAll(exception.headers());
        return write(exchange, exception.problem(), String.valueOf(exception.getMessage()));
    }
}
