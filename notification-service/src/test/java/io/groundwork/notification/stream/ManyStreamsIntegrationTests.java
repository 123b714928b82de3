package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.TestTokens;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationIntegrationTest
class ManyStreamsIntegrationTests {

    private static final int STREAMS = 300;

    private final NotificationDelivery delivery;
    private final int port;

    ManyStreamsIntegrationTests(NotificationDelivery delivery, @LocalServerPort int port) {
        this.delivery = delivery;
        this.port = port;
    }

    @Test
    void needNoPlatformThreadEach() {
        Set<UserId> users = Stream.generate(Mailman::stranger).limit(STREAMS).collect(Collectors.toSet());
        int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
        List<SseClient> clients = users.stream().map(this::connect).toList();
        try {
            delivery.deliver(new Notice("test", "test.happened", "To all", "", Map.of()), users);

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> clients.stream().allMatch(c -> c.events().size() == 1));
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threadsBefore + 50);
        } finally {
            clients.forEach(SseClient::close);
        }
    }

    private SseClient connect(UserId user) {
        String bearer =
                TestTokens.user(user.value()).scopes("notifications:read").bearer();
        return SseClient.open(port, bearer, OptionalLong.empty());
    }
}
