package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.TestTokens;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationIntegrationTest
class SlowClientIntegrationTests {

    private static final int NOTICES = 200;

    private final UserId user = Mailman.stranger();
    private final NotificationDelivery delivery;
    private final LiveStreams streams;
    private final int port;

    SlowClientIntegrationTests(NotificationDelivery delivery, LiveStreams streams, @LocalServerPort int port) {
        this.delivery = delivery;
        this.streams = streams;
        this.port = port;
    }

    /** 20 MB is more than the buffers of both sockets hold, so the server has to wait for a reader that never reads. */
    @Test
    void losesItsConnectionButNoMessage() throws IOException {
        String longText = "x".repeat(100_000);
        for (int i = 0; i < NOTICES; i++) {
            delivery.deliver(new Notice("test", "test.happened", "long", longText, Map.of()), Set.of(user));
        }
        try (Socket asleep = connectAndNeverRead()) {
            await().until(() -> streams.feeds().contains(Feed.inbox(user)));
            await().atMost(Duration.ofSeconds(20)).until(() -> !streams.feeds().contains(Feed.inbox(user)));
            assertThat(asleep.isConnected()).isTrue();
        }

        try (SseClient awake = SseClient.open(port, bearer(), OptionalLong.of(0))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> awake.events().size() == NOTICES);
        }
    }

    private Socket connectAndNeverRead() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream()
                .write(
                        ("GET /api/v1/notifications/stream?last_event_id=0 HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                        + bearer() + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private String bearer() {
        return TestTokens.user(user.value()).scopes("notifications:read").bearer();
    }
}
