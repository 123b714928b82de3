package io.groundwork.notification.stream;

import io.groundwork.platform.loop.WakeableLoop;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears from other replicas where there is news. Subscribing is tried until it works: the container itself would fail the
 * start of the service when Redis is away. Once subscribed, the driver reconnects and subscribes again by itself.
 */
@Component
class WakeupReceiver extends WakeableLoop {

    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    private final LiveStreams streams;
    private final JsonMapper json;

    WakeupReceiver(RedisConnectionFactory redis, LiveStreams streams, JsonMapper json) {
        super("stream-wakeup-receiver", Duration.ofSeconds(5));
        this.streams = streams;
        this.json = json;
        container.setConnectionFactory(redis);
        container.setTaskExecutor(new VirtualThreadTaskExecutor("stream-wakeup-"));
        container.addMessageListener(
                (message, pattern) -> hear(message.getBody()), ChannelTopic.of(WakeupBroadcast.CHANNEL));
        container.afterPropertiesSet();
    }

    @Override
    protected void step() {
        if (!container.isListening()) {
            container.stop();
            container.start();
        }
    }

    @Override
    public void stop() {
        super.stop();
        container.stop();
    }

    private void hear(byte[] feeds) {
        streams.wake(Arrays.stream(json.readValue(feeds, String[].class))
                .map(Feed::decode)
                .toList());
    }
}
