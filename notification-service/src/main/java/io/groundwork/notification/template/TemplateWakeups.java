package io.groundwork.notification.template;

import io.groundwork.platform.loop.WakeableLoop;
import java.time.Duration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the other replicas over Redis that templates changed, and hears of it from them. It happens on a thread of its own, so that
 * Redis can hold up nobody; what is lost, {@link ActiveOverrides} finds by itself.
 */
@Component
class TemplateWakeups extends WakeableLoop {

    static final String CHANNEL = "groundwork:notification:templates";

    private static final Duration RECONNECT = Duration.ofSeconds(5);

    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    private final StringRedisTemplate redis;
    private volatile boolean untold;

    TemplateWakeups(RedisConnectionFactory connections, StringRedisTemplate redis, ActiveOverrides overrides) {
        super("template-wakeups", RECONNECT);
        this.redis = redis;
        container.setConnectionFactory(connections);
        container.setTaskExecutor(new VirtualThreadTaskExecutor("template-wakeup-"));
        container.addMessageListener((message, pattern) -> overrides.wake(), ChannelTopic.of(CHANNEL));
        container.afterPropertiesSet();
    }

    @TransactionalEventListener
    void on(TemplatesChanged changed) {
        untold = true;
        wake();
    }

    @Override
    protected void step() {
        if (!container.isListening()) {
            container.stop();
            container.start();
        }
        if (untold) {
            untold = false; // before telling: a change meanwhile is told again
            redis.convertAndSend(CHANNEL, "changed");
        }
    }

    @Override
    public void stop() {
        super.stop();
        container.stop();
    }
}
