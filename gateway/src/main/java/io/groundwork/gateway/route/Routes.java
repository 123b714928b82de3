package io.groundwork.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routing table, made from the settings. Order matters: streams before the other paths of their service. */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** Negative is the gateway's own sign for none. */
    private static final int NO_TIMEOUT = -1;

    @Bean
    RouteLocator serviceRoutes(RouteLocatorBuilder builder, Services services) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        services.services().forEach((name, service) -> {
            streams(routes, name, service);
            deadLetters(routes, name, service);
            paths(routes, name, service);
        });
        return routes.build();
    }

    private static void streams(RouteLocatorBuilder.Builder routes, String name, Service service) {
        if (!service.streams().isEmpty()) {
            routes.route(
                    name + "-streams",
                    route -> route.path(patterns(service.streams()))
                            .metadata(Target.SERVICE, name)
                            .metadata(RESPONSE_TIMEOUT_ATTR, NO_TIMEOUT)
                            .uri(service.uri()));
        }
    }

    private static void deadLetters(RouteLocatorBuilder.Builder routes, String name, Service service) {
        routes.route(
                name + "-dead-letters",
                route -> route.path(DeadLetters.PATH)
                        .and()
                        .query(DeadLetters.SERVICE, Pattern.quote(name))
                        .metadata(Target.SERVICE, name)
                        .uri(service.uri()));
    }

    private static void paths(RouteLocatorBuilder.Builder routes, String name, Service service) {
        routes.route(
                name,
                route -> route.path(patterns(service.paths()))
                        .metadata(Target.SERVICE, name)
                        .uri(service.uri()));
    }

    private static String[] patterns(List<RequestPattern> patterns) {
        return patterns.stream()
                .map(pattern -> pattern.path().getPatternString())
                .toArray(String[]::new);
    }
}
