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
    private static final int CUT_OFF_AFTER = 40;

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
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WRITERS).forEach(writer -> writers.execute(() -> mailman.deliver(user, NOTICES_EACH)));
            while (received.size() < WRITERS * NOTICES_EACH) {
                received.addAll(listenUntilCutOff(received.isEmpty() ? 0 : received.getLast()));
            }
        }

        assertThat(received)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) WRITERS * NOTICES_EACH)
                        .boxed()
                        .toList());
    }

    /** Twenty-five connections of forty events each; the server is in the middle of a page when each is cut. */
    private List<Long> listenUntilCutOff(long position) {
        String bearer =
                TestTokens.user(user.value()).scopes("notifications:read").bearer();
        try (SseClient client = SseClient.open(port, bearer, OptionalLong.of(position), CUT_OFF_AFTER)) {
            await().pollInterval(Duration.ofMillis(1)).until(client::hasEnded);
            return client.ids();
        }
    }
}
