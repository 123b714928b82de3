package io.groundwork.gateway.problem;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns whatever escapes from the filters into a problem answer. Runs before Boot's own handler (-1). */
@Component
@Order(-2)
class ProblemErrorHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemErrorHandler.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Problems problems;

    ProblemErrorHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return switch (failure) {
            case GatewayException known -> problems.write(exchange, known);
            case ErrorResponse answer
            when answer.getStatusCode().value() == HttpStatus.GATEWAY_TIMEOUT.value() -> upstreamTimeout(exchange);
            case TimeoutException timeout -> upstreamTimeout(exchange);
            case ErrorResponse answer -> refused(exchange, answer);
            case AuthenticationServiceException away ->
                away(exchange, "The signing keys of the issuer cannot be read.", away);
            case Throwable fault
            when UpstreamFault.isFault(fault) -> away(exchange, "The service cannot be reached.", fault);
            default -> internal(exchange, failure);
        };
    }

    private Mono<Void> refused(ServerWebExchange exchange, ErrorResponse answer) {
        exchange.getResponse().getHeaders().putAll(answer.getHeaders());
        GatewayProblem problem = GatewayProblem.ofStatus(answer.getStatusCode().value());
        return problems.write(exchange, problem, detail(problem, answer));
    }

    private static String detail(GatewayProblem problem, ErrorResponse answer) {
        String detail = answer.getBody().getDetail();
        boolean theirFault = problem.status().is4xxClientError() && problem != GatewayProblem.NOT_FOUND;
        return theirFault && detail != null ? detail : fallbackDetail(problem);
    }

    private static String fallbackDetail(GatewayProblem problem) {
        return problem == GatewayProblem.NOT_FOUND ? "No service answers at this path." : problem.title() + ".";
    }

    private Mono<Void> upstreamTimeout(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("Retry-After", RetryAfter.seconds(SOON));
        return problems.write(
                exchange, GatewayProblem.UPSTREAM_TIMEOUT, "The gateway stopped waiting; the work may have been done.");
    }

    private Mono<Void> away(ServerWebExchange exchange, String detail, Throwable cause) {
        // One line each: while a service is away this happens at every request.
        log.warn("{} {}: {}", detail, exchange.getRequest().getPath(), cause.toString());
        return problems.write(exchange, GatewayException.unavailable(detail, SOON));
    }

    private Mono<Void> internal(ServerWebExchange exchange, Throwable failure) {
        log.error("Unexpected failure at {}", exchange.getRequest().getPath(), failure);
        return problems.write(exchange, GatewayProblem.INTERNAL, "Quote the trace_id when reporting this.");
    }
}
