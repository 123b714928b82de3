package io.groundwork.notification.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@NotificationIntegrationTest
class TopicApiIntegrationTests {

    private static final String PATH = "/api/v1/topics";

    private final RestTestClient owner;
    private final RestTestClient stranger;

    TopicApiIntegrationTests(@LocalServerPort int port) {
        owner = ApiClient.of(port, UUID.randomUUID().toString());
        stranger = ApiClient.of(port, UUID.randomUUID().toString());
    }

    @Test
    void isPrivateUnlessSaidOtherwise() {
        String name = "test." + UUID.randomUUID();

        Topics.post(owner, PATH, Map.of("name", name))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location(PATH + "/" + name)
                .expectBody()
                .jsonPath("$.access")
                .isEqualTo("private")
                .jsonPath("$.mine")
                .isEqualTo(true);
        stranger.get().uri(PATH + "/" + name).exchange().expectStatus().isNotFound();
        Topics.subscribe(stranger, Map.of("topic", name, "protocol", "inbox"))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void hasANameThatIsOneForAll() {
        String name = Topics.create(owner, "private");

        Topics.post(stranger, PATH, Map.of("name", name)).expectStatus().isEqualTo(409);
        Topics.post(stranger, PATH, Map.of("name", "Not a name"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/name");
    }

    @Test
    void isOpenToSubscribersAndClosedToPublishersWhenPublic() {
        String name = Topics.create(owner, "public");

        Topics.subscribe(stranger, Map.of("topic", name, "protocol", "inbox"))
                .expectStatus()
                .isCreated();
        Topics.publish(stranger, name, Map.of("body", "Mine now"))
                .expectStatus()
                .isForbidden();
        stranger.delete()
                .uri(PATH + "/" + name)
                .header("If-Match", "*")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void changesWithTheRightVersionOnly() {
        String name = Topics.create(owner, "private");

        change(name, "\"0\"", Map.of("display_name", "Releases"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.display_name")
                .isEqualTo("Releases");
        change(name, "\"0\"", Map.of("access", "public")).expectStatus().isEqualTo(412);
        change(name, "\"1\"", Map.of("access", "secret"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/access");
    }

    @Test
    void takesItsSubscriptionsWithIt() {
        String name = Topics.create(owner, "private");
        Topics.subscribe(owner, Map.of("topic", name, "protocol", "inbox"))
                .expectStatus()
                .isCreated();

        owner.delete().uri(PATH + "/" + name).exchange().expectStatus().isEqualTo(428);
        owner.delete()
                .uri(PATH + "/" + name)
                .header("If-Match", "\"0\"")
                .exchange()
                .expectStatus()
                .isNoContent();

        owner.get()
                .uri("/api/v1/subscriptions")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void leavesBuiltInTopicsAlone() {
        Topics.publish(owner, "orders.high-value", Map.of("body", "Fake"))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith("/problems/topic-built-in"));
    }

    @Test
    void listsWhatOneMaySubscribeTo() {
        String secret = Topics.create(owner, "private");
        String open = Topics.create(owner, "public");

        stranger.get()
                .uri(PATH + "?limit=200&sort=-created_at")
                .exchange()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains(open).doesNotContain(secret));
    }

    private RestTestClient.ResponseSpec change(String name, String version, Map<String, ?> patch) {
        return owner.patch()
                .uri(PATH + "/" + name)
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .header("If-Match", version)
                .body(patch)
                .exchange();
    }
}
