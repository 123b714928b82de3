package io.groundwork.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.StatementLog;
import io.groundwork.notification.recipient.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationIntegrationTest
class ArchiveIntegrationTests {

    private static final String PATH = "/api/v1/notifications";

    private final String user = UUID.randomUUID().toString();
    private final NotificationDelivery delivery;
    private final StatementLog statements;
    private final RestTestClient api;
    private final int port;

    ArchiveIntegrationTests(NotificationDelivery delivery, StatementLog statements, @LocalServerPort int port) {
        this.delivery = delivery;
        this.statements = statements;
        this.api = ApiClient.of(port, user);
        this.port = port;
    }

    @Test
    void readsAllThatWasSeenAndNothingNewer() {
        deliver(5);

        JsonNode answer = readAll("{\"up_to_sequence\": 3}");
        JsonNode repeat = readAll("{\"up_to_sequence\": 3}");

        assertThat(answer.path("marked").asInt()).isEqualTo(3);
        assertThat(answer.path("unread_count").asInt()).isEqualTo(2);
        assertThat(repeat.path("marked").asInt()).isZero();
        assertThat(sequences("?unread=true")).containsExactly(5L, 4L);
    }

    @Test
    void readsNothingOfOthersAndWantsToKnowHowFar() {
        deliver(1);
        readAllAs(ApiClient.of(port, "stranger"), "{\"up_to_sequence\": 100}")
                .expectStatus()
                .isOk();

        assertThat(sequences("?unread=true")).containsExactly(1L);
        readAllAs(api, "{}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/up_to_sequence");
    }

    @Test
    void archivesAsReadAndTakesBack() {
        deliver(2);
        String id = id(2);

        JsonNode archived = post(id, "archive");
        assertThat(archived.path("read_at")).isEqualTo(archived.path("archived_at"));
        assertThat(sequences("")).containsExactly(1L);
        assertThat(sequences("?state=archived")).containsExactly(2L);
        assertThat(sequences("?state=all")).containsExactly(2L, 1L);

        assertThat(post(id, "unarchive").path("archived_at").isNull()).isTrue();
        assertThat(sequences("?unread=false")).containsExactly(2L);
    }

    @Test
    void changesTheTagWithEachChangeAndWithNothingElse() {
        deliver(1);
        String id = id(1);
        String fresh = etag(id);
        post(id, "archive");
        String archived = etag(id);
        post(id, "archive");
        String again = etag(id);
        post(id, "unarchive");
        post(id, "archive");

        assertThat(archived).isEqualTo(again).isNotEqualTo(fresh);
        assertThat(etag(id)).isNotEqualTo(archived);
    }

    @Test
    void hidesWhatBelongsToAnother() {
        deliver(1);
        String path = PATH + "/" + id(1);
        RestTestClient stranger = ApiClient.of(port, "stranger");

        stranger.post().uri(path + "/archive").exchange().expectStatus().isNotFound();
        stranger.post().uri(path + "/unarchive").exchange().expectStatus().isNotFound();
        assertThat(sequences("?state=archived")).isEmpty();
    }

    @Test
    void takesAFixedNumberOfStatements() {
        deliver(50);
        String id = id(1);

        assertThat(statements.during(() -> readAll("{\"up_to_sequence\": 40}"))).hasSize(2);
        assertThat(statements.during(() -> post(id, "archive"))).hasSize(1);
        assertThat(statements.during(() -> sequences("?state=archived"))).hasSize(1);
    }

    private void deliver(int notices) {
        for (int i = 0; i < notices; i++) {
            delivery.deliver(new Notice("test", "test.happened", "News", "", Map.of()), Set.of(new UserId(user)));
        }
    }

    private JsonNode readAll(String body) {
        return json(readAllAs(api, body));
    }

    private static RestTestClient.ResponseSpec readAllAs(RestTestClient client, String body) {
        return client.post()
                .uri(PATH + "/read-all")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private JsonNode post(String id, String action) {
        return json(api.post().uri(PATH + "/" + id + "/" + action).exchange());
    }

    private String id(long sequence) {
        return json(api.get().uri(PATH).exchange())
                .path("items")
                .valueStream()
                .filter(item -> item.path("sequence").asLong() == sequence)
                .map(item -> item.path("id").asString())
                .findAny()
                .orElseThrow();
    }

    private List<Long> sequences(String query) {
        return json(api.get().uri(PATH + query).exchange())
                .path("items")
                .valueStream()
                .map(item -> item.path("sequence").asLong())
                .toList();
    }

    private String etag(String id) {
        return String.valueOf(api.get()
                .uri(PATH + "/" + id)
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag());
    }

    private static JsonNode json(RestTestClient.ResponseSpec response) {
        return JsonMapper.shared()
                .readTree(response.expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
