package io.groundwork.gateway.route;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;

/** Where a routed exchange goes. */
public final class Target {

    static final String SERVICE = "service";

    private Target() {}

    /** The short name of the service the exchange is routed to. */
    public static String of(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        return String.valueOf(route.getMetadata().get(SERVICE));
    }
}
