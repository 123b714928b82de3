package io.groundwork.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered; every error must be a problem document. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    static Answer of(HttpResponse<String> response) {
        JsonMapper json = JsonMapper.shared();
        boolean isJson = response.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .contains("json")
                && !response.headers().firstValue("Content-Type").orElse("").contains("ndjson");
        JsonNode body = isJson && !response.body().isEmpty() ? json.readTree(response.body()) : json.missingNode();
        var answer = new Answer(response.statusCode(), response.headers(), body);
        if (answer.status() >= 400) {
            answer.mustBeProblem();
        }
        return answer;
    }

    public Answer expect(int expected) {
        assertThat(status).as("status of %s", body).isEqualTo(expected);
        return this;
    }

    public Answer expectProblem(int expected, String slug) {
        assertThat(expect(expected).text("type")).endsWith("/problems/" + slug);
        return this;
    }

    public String etag() {
        return headers.firstValue("ETag").orElseThrow();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String id() {
        return text("id");
    }

    public String text(String field) {
        return body.path(field).asString();
    }

    /** Pointers of the errors, in the order given. */
    public List<String> pointers() {
        return body.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    /** One field of every item of a list. */
    public List<String> items(String field) {
        return body.path("items")
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }

    private void mustBeProblem() {
        assertThat(header("Content-Type")).as("media type of %s", this).startsWith("application/problem+json");
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("type").asString()).contains("/problems/");
    }
}
