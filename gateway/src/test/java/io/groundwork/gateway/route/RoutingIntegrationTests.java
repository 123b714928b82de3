package io.groundwork.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.gateway.GatewayTest;
import io.groundwork.test.TestTokens;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIntegrationTests extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/registrations/7, registration",
        "/api/v1/sessions, registration",
        "/api/v1/users/me, registration",
        "/oauth2/jwks, registration",
        "/.well-known/openid-configuration, registration",
        "/login, registration",
        "/verify?token=a, registration",
        "/api/v1/projects, task",
        "/api/v1/tasks/7/history, task",
        "/api/v1/changes?cursor=a, task",
        "/api/v1/schedules, task",
        "/api/v1/notifications, notification",
        "/api/v1/topics/a/publish, notification",
        "/api/v1/deliveries, notification",
    })
    void aPathGoesToItsService(String path, String service) {
        assertThat(send(authorized(path)).body()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task", "notification", "registration"})
    void deadLettersGoToTheServiceNamed(String service) {
        assertThat(send(admin("/api/v1/dead-letters?service=" + service)).body())
                .isEqualTo(service);
        assertThat(send(admin("/api/v1/dead-letters/redrive?service=" + service))
                        .body())
                .isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?service=", "?service=billing", "?service=.*", "?service=billing&service=task"})
    void deadLettersOfNoServiceAreRefusedWithTheNames(String query) {
        assertThat(assertProblem(send(admin("/api/v1/dead-letters" + query)), 400, "invalid-request")
                        .path("detail")
                        .asString())
                .contains("ingest, notification, registration, task");
    }

    @Test
    void deadLettersAreForAdmins() {
        assertProblem(send(authorized("/api/v1/dead-letters?service=task")), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/api/v1/nothing",
                "/api/v1",
                "/api/v2/tasks",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/favicon.ico",
                "/application.yml",
                "/docs/index.html"
            })
    void anythingElseIsNotFound(String path) {
        assertProblem(send(anonymous(path)), 404, "not-found");
        assertProblem(send(authorized(path)), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tasks/..%2f..%2factuator",
                "/api/v1/tasks;a=b",
                "/api/v1//tasks",
                "/api/v1/tasks/%2e%2e/x"
            })
    void addressesThatCouldMeanAnotherPathAreRefused(String path) {
        assertProblem(send(authorized(path)), 400, "invalid-request");
    }

    private HttpRequest.Builder admin(String path) {
        return anonymous(path)
                .header(
                        "Authorization",
                        TestTokens.user(newSubject()).roles("ADMIN").bearer());
    }
}
