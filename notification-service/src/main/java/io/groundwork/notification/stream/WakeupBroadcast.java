package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.NotificationsArrived;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.wakeup.WakeableLoop;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells every replica who has news, right after the commit: this one directly, the others over Redis. It happens on a
 * thread of its own and for many commits at once, so that Redis can hold up nobody; what is lost, the safety poll finds.
 */
@Component
class WakeupBroadcast extends WakeableLoop {

    static final String CHANNEL = "groundwork:notification:news";

    private final Set<UserId> untold = ConcurrentHashMap.newKeySet();
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
        streams.wake(arrived.users());
        untold.addAll(arrived.users());
        wake();
    }

    @Override
    protected void step() {
        List<UserId> users = List.copyOf(untold);
        if (users.isEmpty()) {
            return;
        }
        users.forEach(untold::remove); // before telling: whoever is added meanwhile is told again
        redis.convertAndSend(
                CHANNEL,
                json.writeValueAsString(users.stream().map(UserId::value).toList()));
    }
}
