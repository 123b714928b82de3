package io.groundwork.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String content) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public Answer expect(int expected) {
        assertThat(status).as("status of %s", content).isEqualTo(expected);
        return this;
    }

    /** An error as every API of the suite answers it. */
    public Answer expectProblem(int expected, String slug) {
        expect(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(body().path("status").asInt()).isEqualTo(expected);
        assertThat(text("type")).endsWith("/problems/" + slug);
        return this;
    }

    public JsonNode body() {
        return JsonMapper.shared().readTree(content);
    }

    public String text(String field) {
        return body().path(field).asString();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return headers.firstValue("ETag").orElseThrow();
    }

    /** Pointers of the errors, in the order given. */
    public List<String> pointers() {
        return body().path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    /** One field of every item of a list. */
    public List<String> items(String field) {
        return body().path("items")
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }
}
