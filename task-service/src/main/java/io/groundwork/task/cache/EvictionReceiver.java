package io.groundwork.task.cache;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.data.redis.listener.adapter.RedisListenerExecutionFailedException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hears from other replicas what to forget. Subscribing is tried until it works: the container itself would fail the start of the
 * service when Redis is away. Once subscribed, the driver reconnects and subscribes again by itself.
 */
@Component
class EvictionReceiver implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EvictionReceiver.class);

    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    private final CacheProperties properties;

    EvictionReceiver(RedisConnectionFactory redis, Evictions evictions, CacheProperties properties) {
        this.properties = properties;
        container.setConnectionFactory(redis);
        container.setTaskExecutor(new VirtualThreadTaskExecutor("cache-evictions-"));
        container.addMessageListener(
                (message, _) -> evictions.hear(new String(message.getBody(), StandardCharsets.UTF_8)),
                ChannelTopic.of(Evictions.CHANNEL));
        container.afterPropertiesSet();
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void subscribe() {
        if (properties.enabled() && !container.isListening()) {
            try {
                container.stop();
                container.start();
            } catch (RedisListenerExecutionFailedException | RedisConnectionFailureException e) {
                // Readiness and metrics tell of an outage; a line every few seconds would only bury the rest.
                log.debug("Redis is away, so nothing is heard from other replicas", e);
            }
        }
    }

    @Override
    public void destroy() throws Exception {
        container.destroy();
    }
}
