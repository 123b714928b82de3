package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.UserId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Delivers plain notices to users that no other test knows. */
final class Mailman {

    private final NotificationDelivery delivery;

    Mailman(NotificationDelivery delivery) {
        this.delivery = delivery;
    }

    static UserId stranger() {
        return new UserId(UUID.randomUUID().toString());
    }

    void deliver(UserId user, int notices) {
        IntStream.rangeClosed(1, notices).forEach(number -> deliver(user, "news " + number));
    }

    void deliver(UserId user, String subject) {
        delivery.deliver(new Notice("test", "test.happened", subject, "", Map.of("text", "two\nlines")), Set.of(user));
    }
}
