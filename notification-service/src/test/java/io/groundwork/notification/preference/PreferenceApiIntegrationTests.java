package io.groundwork.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@NotificationIntegrationTest
class PreferenceApiIntegrationTests {

    private static final String PATH = "/api/v1/preferences";

    private final RestTestClient api;

    PreferenceApiIntegrationTests(@LocalServerPort int port) {
        api = ApiClient.of(port, UUID.randomUUID().toString());
    }

    @Test
    void areThereBeforeAnythingWasSaid() {
        api.get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.time_zone")
                .isEqualTo("UTC")
                .jsonPath("$.topics['tasks.assigned'].mail")
                .isEqualTo(true)
                .jsonPath("$.topics['tasks.changed'].mail")
                .isEqualTo(false)
                .jsonPath("$.digest.frequency")
                .isEqualTo("off");
    }

    @Test
    void nameTheZoneThatNothingWasSaidOf() {
        put("\"0\"", "{\"time_zone\": \"Z\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.time_zone")
                .isEqualTo("UTC");
    }

    @Test
    void areReplacedAsAWhole() {
        put("\"0\"", """
                {"time_zone": "Europe/Vienna", "quiet_hours": {"from": "22:00", "to": "07:00"},
                 "digest": {"frequency": "daily", "hour": 9},
                 "topics": {"tasks.assigned": {"mail": false}, "releases": {"inbox": false}}}""").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        api.get()
                .uri(PATH)
                .exchange()
                .expectBody()
                .jsonPath("$.quiet_hours.to")
                .isEqualTo("07:00")
                .jsonPath("$.digest.hour")
                .isEqualTo(9)
                .jsonPath("$.topics['tasks.assigned'].mail")
                .isEqualTo(false)
                .jsonPath("$.topics['tasks.assigned'].inbox")
                .isEqualTo(true)
                .jsonPath("$.topics.releases.inbox")
                .isEqualTo(false);

        put("\"1\"", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.topics.releases")
                .doesNotExist();
    }

    @Test
    void canBePutBackAsTheyWereRead() {
        String read = api.get().uri(PATH).exchange().returnResult(String.class).getResponseBody();

        put("\"0\"", String.valueOf(read)).expectStatus().isOk();
    }

    @Test
    void changeWithTheRightVersionOnly() {
        put(null, "{}").expectStatus().isEqualTo(428);
        put("\"1\"", "{}").expectStatus().isEqualTo(412);
        put("\"0\"", "{}").expectStatus().isOk();
        put("\"0\"", "{}").expectStatus().isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbox", "mail", "web_push"})
    void leaveSecurityNoticesOn(String channel) {
        ObjectNode wanted = JsonMapper.shared().createObjectNode();
        wanted.putObject("topics").putObject("account.security").put(channel, false);

        put("\"0\"", wanted.toString())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/security-notices-locked")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/topics/account.security/" + channel);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/time_zone|{\"time_zone\": \"Europe/Atlantis\"}",
                "/quiet_hours/from|{\"quiet_hours\": {\"from\": \"25:00\", \"to\": \"07:00\"}}",
                "/quiet_hours/to|{\"quiet_hours\": {\"from\": \"07:00\"}}",
                "/quiet_hours/to|{\"quiet_hours\": {\"from\": \"07:00\", \"to\": \"07:00\"}}",
                "/digest/frequency|{\"digest\": {\"frequency\": \"weekly\"}}",
                "/digest/hour|{\"digest\": {\"frequency\": \"daily\", \"hour\": 24}}",
                "/topics/Not a topic|{\"topics\": {\"Not a topic\": {\"mail\": false}}}"
            })
    void pointAtWhatIsWrong(String pointer, String document) {
        put("\"0\"", document)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    /** Nobody can make a topic that others know as something else. */
    @ParameterizedTest
    @ValueSource(strings = {"tasks.assigned", "account.security", "digests", "job.events"})
    void ownTheirNames(String name) {
        int status = Topics.post(api, "/api/v1/topics", Map.of("name", name))
                .returnResult(String.class)
                .getStatus()
                .value();

        assertThat(status).isIn(403, 409);
    }

    private RestTestClient.ResponseSpec put(@Nullable String version, String document) {
        var request = api.put().uri(PATH).contentType(MediaType.APPLICATION_JSON);
        return (version == null ? request : request.header("If-Match", version))
                .body(document)
                .exchange();
    }
}
