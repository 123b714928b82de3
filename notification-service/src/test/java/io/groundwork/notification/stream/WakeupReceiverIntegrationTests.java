package io.groundwork.notification.stream;

import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackend;
import io.groundwork.test.TestBackends;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

@NotificationIntegrationTest
class WakeupReceiverIntegrationTests {

    private final LiveStreams streams = mock();
    private final StringRedisTemplate redis;
    private final WakeupReceiver receiver;

    WakeupReceiverIntegrationTests(RedisConnectionFactory factory, StringRedisTemplate redis) {
        this.redis = redis;
        this.receiver = new WakeupReceiver(factory, streams, JsonMapper.shared());
    }

    @Test
    void findsRedisOnceItIsThereEvenIfItWasAwayAtTheStart() {
        TestBackend backend = TestBackends.of(BackendKind.REDIS);
        backend.kill();
        try {
            receiver.start();
        } finally {
            backend.restart();
        }

        await().until(() ->
                redis.convertAndSend(WakeupBroadcast.CHANNEL, "[\"inbox:ada\"]") == 2); // this and the service's own
        verify(streams, timeout(5000).atLeastOnce()).wake(List.of(Feed.inbox(new UserId("ada"))));
        receiver.stop();
    }
}
