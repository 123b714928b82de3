package io.groundwork.gateway.route;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import io.groundwork.gateway.problem.GatewayException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Every service has dead letters of its own under the same path, so the caller says whose are meant: {@code ?service=task}. */
@Configuration(proxyBeanMethods = false)
class DeadLetters {

    static final String PATH = "/api/v1/dead-letters/**";
    static final String SERVICE = "service";

    @Bean
    RouterFunction<ServerResponse> deadLettersOfNoService(Services services) {
        RequestPredicate unnamed =
                request -> request.queryParam(SERVICE).filter(services::has).isEmpty();
        return RouterFunctions.route(path(PATH).and(unnamed), request -> refuse(services, request));
    }

    private static Mono<ServerResponse> refuse(Services services, ServerRequest request) {
        String asked =
                request.queryParam(SERVICE).map(name -> ", not '" + name + "'").orElse("");
        return Mono.error(
                GatewayException.invalid("The parameter 'service' must be one of " + services.names() + asked + "."));
    }
}
