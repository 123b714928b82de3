package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Where tokens are checked: the gateway, and each service once more. */
final class Doors {

    /** A path at each that needs a token. */
    static final Map<String, String> PATHS = Map.of(
            "GATEWAY", "/api/v1/tasks",
            "REGISTRATION", "/api/v1/users/me",
            "TASK", "/api/v1/tasks",
            "NOTIFICATION", "/api/v1/notifications",
            "INGEST", "/api/v1/orders/high-value");

    private Doors() {}

    static Http.Answer knock(String url, String door, String token) {
        return new Http(url).bearer(token).get(PATHS.get(door));
    }

    static void assertRefused(Http.Answer answer, String what) {
        assertThat(answer.status()).as(what).isEqualTo(401);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).as(what).startsWith("Bearer");
        assertThat(answer.json().path("type").asString()).as(what).isEqualTo("/problems/unauthenticated");
    }
}
