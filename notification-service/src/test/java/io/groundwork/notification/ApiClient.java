package io.groundwork.notification;

import io.groundwork.test.TestTokens;
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
}
