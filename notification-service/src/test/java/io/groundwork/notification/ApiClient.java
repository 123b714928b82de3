package io.groundwork.notification;

import io.groundwork.test.TestTokens;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls the service over HTTP as one user with both scopes. */
public final class ApiClient {

    private ApiClient() {}

    public static RestTestClient of(int port, String user) {
        return with(port, TestTokens.user(user).scopes("notifications:read", "notifications:write"));
    }

    public static RestTestClient with(int port, TestTokens token) {
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", token.bearer())
                .build();
    }

    /** Sets the caller's preferences: the fields of a document, without its braces. */
    public static void prefer(RestTestClient api, String fields) {
        api.put()
                .uri("/api/v1/preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "*")
                .body("{" + fields + "}")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
