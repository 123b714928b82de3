package io.groundwork.gateway.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

/** Addresses the firewall refuses (encoded slashes, path parameters, double slashes) are answered like any other bad request. */
@Configuration(proxyBeanMethods = false)
class RejectedRequests {

    @Bean
    ServerExchangeRejectedHandler problemForRejected(Problems problems) {
        return (exchange, rejection) ->
                problems.write(exchange, GatewayProblem.INVALID_REQUEST, "The address is not in a plain form.");
    }
}
