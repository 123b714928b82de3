package io.groundwork.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.gateway.GatewayTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocsIntegrationTests extends GatewayTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void thePageNeedsNothingFromAnotherHost() {
        var page = send(anonymous("/docs"));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(REFERENCE.matcher(page.body()).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(4)
                .allSatisfy(path ->
                        assertThat(send(anonymous(path)).statusCode()).as(path).isEqualTo(200));
    }

    @Test
    void everyServiceIsListed() {
        assertThat(json("/docs/services.json")
                        .valueStream()
                        .map(entry -> entry.path("url").asString()))
                .containsExactly(
                        "/openapi/ingest.json",
                        "/openapi/notification.json",
                        "/openapi/registration.json",
                        "/openapi/task.json");
    }

    @Test
    void aServicesDocumentLeadsThroughTheGateway() {
        TASK.at(
                "/v3/api-docs",
                200,
                "application/json",
                "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://task-service:8082\"}],\"paths\":{}}");

        JsonNode document = json("/openapi/task.json");

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.path("servers").path(0).path("url").asString()).isEqualTo("/");
    }

    @Test
    void theDocumentOfAServiceThatIsAwayIsUnavailable() {
        assertProblem(send(anonymous("/openapi/ingest.json")), 503, "unavailable");
    }

    @Test
    void thereIsNoDocumentOfAnUnknownService() {
        assertProblem(send(anonymous("/openapi/billing.json")), 404, "not-found");
        assertProblem(send(anonymous("/openapi/task")), 404, "not-found");
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(send(anonymous(path)).body());
    }
}
