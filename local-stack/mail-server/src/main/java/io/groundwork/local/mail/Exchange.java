package io.groundwork.local.mail;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A request to the viewer, with its query taken apart. */
record Exchange(HttpExchange http) {

    boolean is(String method) {
        return http.getRequestMethod().equals(method);
    }

    /** The path below a prefix, without a leading slash. */
    String below(String prefix) {
        var path = http.getRequestURI().getPath();
        return path.length() <= prefix.length() ? "" : path.substring(prefix.length());
    }

    String query(String name, String otherwise) {
        return queries().getOrDefault(name, otherwise);
    }

    /** A number of the query within bounds; what is no number gives the default. */
    int number(String name, int otherwise, int most) {
        try {
            return Math.clamp(Integer.parseInt(query(name, Integer.toString(otherwise))), 0, most);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    InputStream body() {
        return http.getRequestBody();
    }

    void send(Answer answer) throws IOException {
        var headers = http.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'");
        answer.writeTo(http);
    }

    private Map<String, String> queries() {
        var query = http.getRequestURI().getRawQuery();
        return Arrays.stream((query == null ? "" : query).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(
                        Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (first, repeated) -> first));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
