package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationIntegrationTest
class ReplayIntegrationTests {

    private static final int WRITERS = 8;
    private static final int NOTICES_EACH = 125;

    private final UserId user = Mailman.stranger();
    private final Mailman mailman;
    private final int port;

    ReplayIntegrationTests(NotificationDelivery delivery, @LocalServerPort int port) {
        this.mailman = new Mailman(delivery);
        this.port = port;
    }

    @Test
    void losesAndRepeatsNothingWhenCutOffAgainAndAgainWhileAThousandAreWritten() {
        List<Long> received = new ArrayList<>();
        OptionalLong position = OptionalLong.of(0);
        int connections = 0;
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WRITERS).forEach(writer -> writers.execute(() -> mailman.deliver(user, NOTICES_EACH)));
            while (received.size() < WRITERS * NOTICES_EACH) {
                SseClient client = listenForAWhile(position, received.size());
                received.addAll(client.ids());
                position = OptionalLong.of(received.getLast());
                connections++;
            }
        }

        assertThat(connections).isGreaterThan(5);
        assertThat(received)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) WRITERS * NOTICES_EACH)
                        .boxed()
                        .toList());
    }

    /** Cuts the connection in the middle of whatever arrives after a hundred events or so, or when there is no more. */
    private SseClient listenForAWhile(OptionalLong position, int alreadyReceived) {
        int left = WRITERS * NOTICES_EACH - alreadyReceived;
        String bearer =
                TestTokens.user(user.value()).scopes("notifications:read").bearer();
        SseClient client = SseClient.open(port, bearer, position);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> client.events().size() >= Math.min(left, 100));
        client.cutOff();
        await().until(client::hasEnded);
        return client;
    }
}
