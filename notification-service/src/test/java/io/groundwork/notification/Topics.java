package io.groundwork.notification;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Topics as tests make and use them over HTTP. */
public final class Topics {

    private Topics() {}

    public static String create(RestTestClient api, String access) {
        String name = "test." + UUID.randomUUID();
        post(api, "/api/v1/topics", Map.of("name", name, "access", access))
                .expectStatus()
                .isCreated();
        return name;
    }

    public static RestTestClient.ResponseSpec publish(RestTestClient api, String topic, Map<String, ?> message) {
        return post(api, "/api/v1/topics/" + topic + "/publish", message);
    }

    public static RestTestClient.ResponseSpec subscribe(RestTestClient api, Map<String, ?> subscription) {
        return post(api, "/api/v1/subscriptions", subscription);
    }

    public static RestTestClient.ResponseSpec post(RestTestClient api, String path, Map<String, ?> body) {
        return api.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .exchange();
    }
}
