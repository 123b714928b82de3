package io.groundwork.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The answer to a first request: what a repeat gets again. */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way from one stream to another, never compared.
record StoredAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {

    static final String REPLAYED = "Idempotent-Replayed";

    static final List<String> HEADERS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    static StoredAnswer of(ContentCachingResponseWrapper response) {
        return new StoredAnswer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                response.getContentAsByteArray());
    }

    void replay(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(REPLAYED, "true");
        set(response, HttpHeaders.CONTENT_TYPE, contentType);
        set(response, HttpHeaders.LOCATION, location);
        set(response, HttpHeaders.ETAG, etag);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void set(HttpServletResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.setHeader(header, value);
        }
    }
}
