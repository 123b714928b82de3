package io.groundwork.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.groundwork.gateway.FakeService;
import io.groundwork.gateway.GatewayTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UpstreamFailureIntegrationTests extends GatewayTest {

    private final CircuitBreakerRegistry circuits;

    @Autowired
    UpstreamFailureIntegrationTests(CircuitBreakerRegistry circuits) {
        this.circuits = circuits;
    }

    @BeforeEach
    void closeCircuits() {
        circuits.getAllCircuitBreakers().forEach(circuit -> circuit.reset());
    }

    @Test
    void aServiceThatIsAwayIsUnavailable() {
        var answer = send(authorized("/api/v1/orders"));

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aSilentServiceIsATimeout() {
        CountDownLatch done = new CountDownLatch(1);
        TASK.at("/api/v1/tasks/silent", exchange -> hold(exchange, done));

        var answer = send(authorized("/api/v1/tasks/silent"));
        done.countDown();

        assertProblem(answer, 503, "upstream-timeout");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(TASK.seen("/api/v1/tasks/silent")).as("not repeated").hasSize(1);
    }

    @Test
    void aReadThatMeets503IsRepeated() {
        AtomicInteger calls = new AtomicInteger();
        TASK.at("/api/v1/tasks/flaky", exchange -> {
            int status = calls.incrementAndGet() == 1 ? 503 : 200;
            exchange.getResponseHeaders().add("X-Attempt", Integer.toString(calls.get()));
            FakeService.send(exchange, status, "text/plain", "ok");
        });

        var answer = send(authorized("/api/v1/tasks/flaky"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("X-Attempt")).containsExactly("2");
    }

    @Test
    void aWriteIsNeverRepeated() {
        String problem = "{\"type\":\"/problems/unavailable\",\"status\":503}";
        TASK.at("/api/v1/tasks/busy", 503, "application/problem+json", problem);

        var answer = send(authorized("/api/v1/tasks/busy").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).as("the service's own words").isEqualTo(problem);
        assertThat(TASK.seen("/api/v1/tasks/busy")).hasSize(1);
    }

    @Test
    void aFailingServiceIsLeftAloneForAWhile() {
        TASK.at("/api/v1/tasks/failing", 503, "application/problem+json", "{}");
        for (int i = 0; i < 30; i++) {
            send(authorized("/api/v1/tasks/failing").POST(BodyPublishers.noBody()));
        }
        int reached = TASK.seen("/api/v1/tasks/failing").size();

        var answer = send(authorized("/api/v1/tasks/failing").POST(BodyPublishers.noBody()));

        assertThat(assertProblem(answer, 503, "unavailable").path("detail").asString())
                .contains("task service");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(TASK.seen("/api/v1/tasks/failing")).hasSize(reached).hasSizeLessThan(30);
        assertThat(send(authorized("/api/v1/notifications")).statusCode())
                .as("another service")
                .isEqualTo(200);
    }

    @Test
    void anErrorThatIsNoProblemBecomesOne() {
        TASK.at("/api/v1/tasks/html", 400, "text/html", "<h1>Tomcat/11 says no</h1>");

        var answer = send(authorized("/api/v1/tasks/html"));

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).doesNotContain("Tomcat");
    }

    @Test
    void anErrorOfAnOauthEndpointKeepsItsForm() {
        REGISTRATION.at("/oauth2/revoke", 400, "application/json", "{\"error\":\"invalid_grant\"}");

        assertThat(send(anonymous("/oauth2/revoke").POST(BodyPublishers.ofString("a=b")))
                        .body())
                .isEqualTo("{\"error\":\"invalid_grant\"}");
    }

    private static void hold(HttpExchange exchange, CountDownLatch until) throws IOException {
        try {
            assertThat(until.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FakeService.send(exchange, 200, "text/plain", "late");
    }
}
