package io.groundwork.gateway.security;

import io.groundwork.gateway.problem.GatewayProblem;
import io.groundwork.gateway.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers those who have no valid token, or not one that allows this. */
@Component
class Refusals {

    private static final String MISSING = "Bearer";
    private static final String INVALID = "Bearer error=\"invalid_token\"";

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    /** 401 with {@code WWW-Authenticate} (RFC 6750, section 3). Why a token was refused is not told beyond "invalid". */
    Mono<Void> unauthenticated(ServerWebExchange exchange, AuthenticationException refusal) {
        boolean sent = refusal instanceof InvalidBearerTokenException;
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, sent ? INVALID : MISSING);
        String detail = sent
                ? "The access token is not valid or has expired."
                : "Send an access token as 'Authorization: Bearer'.";
        return problems.write(exchange, GatewayProblem.UNAUTHENTICATED, detail);
    }

    Mono<Void> forbidden(ServerWebExchange exchange, AccessDeniedException refusal) {
        return problems.write(exchange, GatewayProblem.FORBIDDEN, "This needs a role the token does not carry.");
    }
}
