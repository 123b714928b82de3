package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.inbox.NotificationResponse;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.wakeup.Signal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client's connection. It only ever reads forward from its position, so replay and live are the same thing and have
 * no seam: a wake-up says "look again", never what there is. {@link #run} belongs to one thread; the rest may be called
 * from any. A client that reads slowly blocks that thread in a write, until the server's write timeout drops it.
 */
final class LiveStream {

    private final UserId user;
    private final Instant deadline;
    private final Signal signal = new Signal();
    private volatile long position;
    private volatile boolean open = true;

    LiveStream(UserId user, long position, Instant deadline) {
        this.user = user;
        this.position = position;
        this.deadline = deadline;
    }

    UserId user() {
        return user;
    }

    boolean isBehind(long lastSequence) {
        return position < lastSequence;
    }

    void wake() {
        signal.raise();
    }

    void close() {
        open = false;
        signal.raise();
    }

    /** Returns when closed or when the deadline, the end of the caller's token, has come. */
    void run(SseWriter out, MailboxReader mailbox, JsonMapper json, StreamProperties properties, Clock clock)
            throws IOException, InterruptedException {
        out.open(position, properties.retry());
        while (open && clock.instant().isBefore(deadline)) {
            if (!sendNext(out, mailbox, json) && !signal.await(silence(properties, clock))) {
                out.heartbeat();
            }
        }
    }

    private boolean sendNext(SseWriter out, MailboxReader mailbox, JsonMapper json)
            throws IOException, InterruptedException {
        List<Notification> next = mailbox.after(user, position);
        for (Notification notification : next) {
            String data = json.writeValueAsString(NotificationResponse.of(notification));
            out.event(notification.sequence(), notification.type(), data);
            position = notification.sequence();
        }
        out.flush();
        return !next.isEmpty();
    }

    private Duration silence(StreamProperties properties, Clock clock) {
        Duration left = Duration.between(clock.instant(), deadline);
        return left.compareTo(properties.heartbeat()) < 0 ? left : properties.heartbeat();
    }
}
