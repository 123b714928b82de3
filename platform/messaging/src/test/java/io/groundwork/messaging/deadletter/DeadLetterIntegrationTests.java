package io.groundwork.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.MessagingTest;
import io.groundwork.messaging.Recorder;
import io.groundwork.messaging.UnprocessableEventException;
import io.groundwork.test.TestTokens;
import io.groundwork.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@MessagingTest
class DeadLetterIntegrationTests {

    private static final String TOPIC = "test.records";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Recorder recorder;
    private final RestClient http;
    private final String key = UUID.randomUUID().toString();

    DeadLetterIntegrationTests(Recorder recorder, @LocalServerPort int port) {
        this.recorder = recorder;
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port + "/api/v1/dead-letters")
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @AfterEach
    void reset() {
        recorder.reset();
    }

    @Test
    void operatorsSeeWhatFailedAndWhy() {
        TestTopics.send(TOPIC, key, "{\"broken", Map.of("ce_id", "id-" + key, "ce_type", "test.happened"));

        JsonNode item = item();
        assertThat(item.get("topic").asString()).isEqualTo(TOPIC);
        assertThat(item.get("event_id").asString()).isEqualTo("id-" + key);
        assertThat(item.get("event_type").asString()).isEqualTo("test.happened");
        assertThat(item.get("consumer_group").asString()).isEqualTo("messaging-test");
        assertThat(item.get("state").asString()).isEqualTo("pending");
        assertThat(item.get("message").asString()).startsWith("The value is no JSON");
        JsonNode detail = get("/" + item.get("id").asString()).getBody();
        assertThat(detail.get("id")).isEqualTo(item.get("id"));
        assertThat(detail.get("value").asString()).isEqualTo("{\"broken");
        assertThat(detail.get("headers").get("ce_type").asString()).isEqualTo("test.happened");
        assertThat(detail.get("stack").asString()).contains("EventReader");
    }

    @Test
    void theListCanBeFiltered() {
        TestTopics.send(TOPIC, key, "broken");
        item();

        assertThat(items("?topic=other")).isEmpty();
        assertThat(items("?state=parked&topic=" + TOPIC))
                .noneMatch(it -> it.get("key").asString().equals(key));
        assertThat(items("?since=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(get("?state=unheard-of").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aDryRunOnlyCounts() {
        TestTopics.send(TOPIC, key, "broken");
        String id = item().get("id").asString();

        JsonNode result = redrive("{\"ids\": [\"" + id + "\"], \"dry_run\": true}");

        assertThat(result.get("matched").asInt()).isOne();
        assertThat(result.get("redriven").asInt()).isZero();
        assertThat(item().get("state").asString()).isEqualTo("pending");
    }

    @Test
    void aRedrivenRecordComesBackUnderItsOwnIdAndOnlyOnce() {
        recorder.onRecord = event -> {
            throw new UnprocessableEventException("not today");
        };
        TestTopics.send(TOPIC, key, "{\"name\": \"again\"}");
        JsonNode item = item();
        recorder.reset();

        JsonNode first = redrive("{\"ids\": [\"" + item.get("id").asString() + "\"]}");
        JsonNode second = redrive("{\"ids\": [\"" + item.get("id").asString() + "\"]}");

        assertThat(first.get("redriven").asInt()).isOne();
        assertThat(second.get("matched").asInt()).isZero();
        await().atMost(SOON)
                .until(() -> !Recorder.values(recorder.records, key, "name").isEmpty());
        IncomingEvent again = recorder.records.stream()
                .filter(event -> event.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(again.id()).isEqualTo(item.get("event_id").asString());
        assertThat(again.partition()).isEqualTo(item.get("partition").asInt());
        assertThat(item().get("state").asString()).isEqualTo("redriven");
    }

    @Test
    void aRecordThatWasSentAgainTooOftenIsParked() {
        ProducerRecord<String, String> tried = new ProducerRecord<>(TOPIC, key, "broken");
        tried.headers().add(new RecordHeader("groundwork_redrives", "3".getBytes(StandardCharsets.UTF_8)));
        TestTopics.send(tried);
        String id = item().get("id").asString();

        JsonNode result = redrive("{\"ids\": [\"" + id + "\"]}");

        assertThat(result.get("parked").asInt()).isOne();
        assertThat(result.get("redriven").asInt()).isZero();
        assertThat(item().get("state").asString()).isEqualTo("parked");
    }

    @Test
    void aRecordThatFailsAgainCarriesTheNumberOfItsRedrives() {
        TestTopics.send(TOPIC, key, "broken");
        redrive("{\"ids\": [\"" + item().get("id").asString() + "\"]}");

        await().atMost(SOON)
                .until(() -> items("?state=pending&topic=" + TOPIC + "&limit=200").stream()
                        .anyMatch(it -> key.equals(it.get("key").asString())
                                && it.get("redrives").asInt() == 1));
    }

    @Test
    void aMistakenRequestIsRefused() {
        ResponseEntity<JsonNode> answer = post("{\"limit\": 0}", admin());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/limit");
    }

    @Test
    void onlyAdminsGetIn() {
        String someone = TestTokens.user("someone").scopes("tasks:write").bearer();

        assertThat(post("{}", someone).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private JsonNode item() {
        return await().atMost(SOON)
                .until(
                        () -> items("?limit=200&topic=" + TOPIC).stream()
                                .filter(it -> key.equals(it.get("key").asString()))
                                .toList(),
                        found -> !found.isEmpty())
                .getLast();
    }

    private List<JsonNode> items(String query) {
        JsonNode items = get(query).getBody().get("items");
        return IntStream.range(0, items.size()).mapToObj(items::get).toList();
    }

    private JsonNode redrive(String request) {
        return post(request, admin()).getBody();
    }

    private ResponseEntity<JsonNode> get(String uri) {
        return http.get().uri(uri).header("Authorization", admin()).retrieve().toEntity(JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String body, String token) {
        return http.post()
                .uri("/redrive")
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private static String admin() {
        return TestTokens.user("admin").roles("ADMIN").bearer();
    }
}
