package io.groundwork.local.mail;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the viewer sends back. */
final class Answer {

    static final Answer NOT_FOUND = text(404, "no such mail");
    static final Answer NO_SUCH_METHOD = text(405, "method not allowed");

    private final int status;
    private final String contentType;
    private final byte[] body;

    private Answer(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer html(String page) {
        return new Answer(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(byte[] json) {
        return new Answer(200, "application/json", json);
    }

    /** A mail as it came. */
    static Answer wire(byte[] wire) {
        return new Answer(200, "text/plain", wire);
    }

    /** Writes status and headers, and the body unless the request was a HEAD. */
    void writeTo(HttpExchange http) throws IOException {
        var bodiless = http.getRequestMethod().equals("HEAD");
        http.getResponseHeaders().set("Content-Type", contentType);
        http.sendResponseHeaders(status, bodiless || body.length == 0 ? -1 : body.length);
        if (!bodiless) {
            http.getResponseBody().write(body);
        }
    }
}
