package io.groundwork.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with the gateway's own pages. */
final class Pages {

    /** Swagger UI sets styles from its script; nothing is ever loaded from another host. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private static final CacheControl FOR_MINUTES = CacheControl.maxAge(Duration.ofMinutes(5));

    private Pages() {}

    static Mono<ServerResponse> html(String page) {
        return answer().contentType(MediaType.TEXT_HTML).bodyValue(page);
    }

    static Mono<ServerResponse> json(Object body) {
        return answer().contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }

    /** JSON that a service may change at any time. */
    static Mono<ServerResponse> current(Object body) {
        return answer().cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }

    static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerResponse.BodyBuilder answer() {
        return ServerResponse.ok()
                .cacheControl(FOR_MINUTES)
                .header("Content-Security-Policy", POLICY)
                .header("Vary", "Accept");
    }
}
