package io.groundwork.demo;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer with its JSON body; a body that is not JSON is kept as text. */
record Answer(String request, int status, HttpHeaders headers, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<String> response) {
        var request =
                response.request().method() + " " + response.request().uri().getPath();
        return new Answer(request, response.statusCode(), response.headers(), parse(response.body()));
    }

    Answer expect(int expected) {
        DemoFailure.unless(
                status == expected, request + " answered " + status + " instead of " + expected + ": " + body);
        return this;
    }

    /** Expects a problem of RFC 9457 with this status. */
    Answer expectProblem(int expected) {
        expect(expected);
        DemoFailure.unless(
                header("Content-Type").startsWith("application/problem+json"),
                request + " answered " + status + " as " + header("Content-Type") + " instead of problem+json");
        return this;
    }

    /** First value of a header; empty text when there is none. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    private static JsonNode parse(String text) {
        if (text.isBlank()) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }
}
