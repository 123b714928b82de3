package io.groundwork.notification.stream;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.Topics;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Makes numbered events at a steady pace, each time one for every inbox and one for the topic, each with the time at which its making began. */
final class EventMaker {

    private final NotificationDelivery delivery;
    private final Set<UserId> users;
    private final RestTestClient publisher;
    private final String topic;
    private final Duration pace;
    private long made;

    EventMaker(NotificationDelivery delivery, List<UserId> users, int port, String owner, String topic, Duration pace) {
        this.delivery = delivery;
        this.users = Set.copyOf(users);
        this.publisher = ApiClient.of(port, owner);
        this.topic = topic;
        this.pace = pace;
    }

    long made() {
        return made;
    }

    void make(int events) {
        for (int i = 0; i < events; i++) {
            long start = System.nanoTime();
            made++;
            delivery.deliver(new Notice("test", "test.happened", made + " " + start, "", Map.of()), users);
            Topics.publish(publisher, topic, Map.of("subject", made + " " + System.nanoTime(), "body", "news"))
                    .expectStatus()
                    .isAccepted();
            LockSupport.parkNanos(pace.toNanos() - (System.nanoTime() - start));
        }
    }
}
