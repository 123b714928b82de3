package io.groundwork.gateway.resilience;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;

/** The service answered 503. Its answer is there, and is passed on if the call is not repeated. */
final class Unavailable503 extends RuntimeException {

    Unavailable503() {
        super("The service answered 503", null, false, false);
    }

    static boolean isAnswerOf(ServerWebExchange exchange) {
        return exchange.getResponse().getStatusCode() == HttpStatus.SERVICE_UNAVAILABLE;
    }
}
