package io.groundwork.gateway.route;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Requests of one method, or of any, to one path pattern; written {@code POST /api/v1/sessions} or {@code /login}.
 *
 * @param method null for any
 */
public record RequestPattern(@Nullable HttpMethod method, PathPattern path) {

    public static RequestPattern of(String text) {
        String[] parts = text.trim().split("\\s+", 2);
        return parts.length == 1
                ? new RequestPattern(null, parse(parts[0]))
                : new RequestPattern(HttpMethod.valueOf(parts[0]), parse(parts[1]));
    }

    public boolean matches(ServerWebExchange exchange) {
        return (method == null || method.equals(exchange.getRequest().getMethod())) && matchesPath(pathOf(exchange));
    }

    boolean matchesPath(PathContainer requested) {
        return path.matches(requested);
    }

    static PathContainer pathOf(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().pathWithinApplication();
    }

    private static PathPattern parse(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
