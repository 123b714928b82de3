package io.groundwork.notification.websocket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/**
 * Takes the token of a WebSocket handshake from the protocol {@code bearer.<token>} that a browser offers, which can set no
 * header. Never from the address, which logs and histories keep.
 */
@Component
class SubprotocolTokens implements BearerTokenResolver {

    private static final String HEADER = "Sec-WebSocket-Protocol";
    private static final String PREFIX = "bearer.";

    private final BearerTokenResolver standard = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        boolean offered = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && WebSocketSetup.PATH.equals(request.getRequestURI());
        return offered ? offered(request).orElse(null) : standard.resolve(request);
    }

    private static Optional<String> offered(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(protocol -> protocol.startsWith(PREFIX))
                .map(protocol -> protocol.substring(PREFIX.length()))
                .findFirst();
    }
}
