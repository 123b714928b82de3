package io.groundwork.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.gateway.FakeService;
import io.groundwork.gateway.GatewayTest;
import io.groundwork.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Who may come to the handshake; the gateway accepts before it asks the service, and the fake one refuses. What passes through afterwards is tested end to end. */
class WebSocketHandshakeIntegrationTests extends GatewayTest {

    private static final String PATH = "/api/v1/ws";

    @Test
    void aTokenMayBeOfferedAsAProtocol() {
        int before = NOTIFICATION.seen(PATH).size();
        String token = TestTokens.user(newSubject()).token();

        assertThat(status(builder -> builder.subprotocols("groundwork.v1", "bearer." + token)))
                .isEqualTo(101);
        await().until(() -> NOTIFICATION.seen(PATH).size() > before);
        FakeService.Seen seen = NOTIFICATION.seen(PATH).getLast();
        assertThat(seen.headers().getFirst("Sec-WebSocket-Protocol")).startsWith("groundwork.v1,");
    }

    @Test
    void withoutAGoodTokenTheServiceIsNotAsked() {
        int before = NOTIFICATION.seen(PATH).size();

        assertThat(status(builder -> builder)).isEqualTo(401);
        assertThat(status(builder -> builder.subprotocols("groundwork.v1", "bearer.nonsense")))
                .isEqualTo(401);
        assertThat(NOTIFICATION.seen(PATH)).hasSize(before);
    }

    @Test
    void pagesOfOtherOriginsAreRefused() {
        int before = NOTIFICATION.seen(PATH).size();
        String bearer = TestTokens.user(newSubject()).bearer();

        assertThat(status(builder ->
                        builder.header("Authorization", bearer).header("Origin", "https://evil.example.com")))
                .isEqualTo(403);
        assertThat(NOTIFICATION.seen(PATH)).hasSize(before);
        assertThat(status(
                        builder -> builder.header("Authorization", bearer).header("Origin", "https://app.example.com")))
                .isEqualTo(101);
        await().until(() -> NOTIFICATION.seen(PATH).size() > before);
    }

    private int status(UnaryOperator<WebSocket.Builder> settings) {
        URI address = URI.create("ws://localhost:" + port + PATH);
        try {
            settings.apply(HttpClient.newHttpClient().newWebSocketBuilder())
                    .buildAsync(address, new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            return e.getCause() instanceof WebSocketHandshakeException refused
                    ? refused.getResponse().statusCode()
                    : -1;
        }
    }
}
