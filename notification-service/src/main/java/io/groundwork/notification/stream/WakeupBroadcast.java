package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.NotificationsArrived;
import io.groundwork.notification.message.MessagesPublished;
import io.groundwork.platform.loop.WakeableLoop;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells every replica where there is news, right after the commit: this one directly, the others over Redis. It happens on a
 * thread of its own and for many commits at once, so that Redis can hold up nobody; what is lost, the safety poll finds.
 */
@Component
class WakeupBroadcast extends WakeableLoop {

    static final String CHANNEL = "groundwork:notification:feeds";

    private final Set<Feed> untold = ConcurrentHashMap.newKeySet();
    private final LiveStreams streams;
    private final StringRedisTemplate redis;
    private final JsonMapper json;

    WakeupBroadcast(LiveStreams streams, StringRedisTemplate redis, JsonMapper json) {
        super("stream-wakeup-broadcast", Duration.ofMinutes(1));
        this.streams = streams;
        this.redis = redis;
        this.json = json;
    }

    @TransactionalEventListener
    void on(NotificationsArrived arrived) {
        tell(arrived.users().stream().map(Feed::inbox).toList());
    }

    @TransactionalEventListener
    void on(MessagesPublished published) {
        tell(published.topics().stream().map(Feed::topic).toList());
    }

    @Override
    protected void step() {
        List<Feed> feeds = List.copyOf(untold);
        if (feeds.isEmpty()) {
            return;
        }
        feeds.forEach(untold::remove); // before telling: what is added meanwhile is told again
        redis.convertAndSend(
                CHANNEL,
                json.writeValueAsString(feeds.stream().map(Feed::encoded).toList()));
    }

    private void tell(List<Feed> feeds) {
        streams.wake(feeds);
        untold.addAll(feeds);
        wake();
    }
}
