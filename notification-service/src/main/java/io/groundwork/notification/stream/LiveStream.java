package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.wakeup.Signal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
    void run(SseWriter out, MailboxReader mailbox, StreamProperties properties, Clock clock)
            throws IOException, InterruptedException {
        out.open(position, properties.retry());
        while (isAlive(clock)) {
            sendNews(out, mailbox, clock);
            waitForNews(out, properties.heartbeat(), clock);
        }
    }

    private void sendNews(SseWriter out, MailboxReader mailbox, Clock clock) throws IOException, InterruptedException {
        List<Notification> next = mailbox.after(user, position);
        while (isAlive(clock) && !next.isEmpty()) {
            for (Notification notification : next) {
                out.event(notification);
                position = notification.sequence();
            }
            out.flush();
            next = mailbox.after(user, position);
        }
    }

    /** Heartbeats cost the database nothing. */
    private void waitForNews(SseWriter out, Duration heartbeat, Clock clock) throws IOException, InterruptedException {
        while (isAlive(clock) && !signal.await(shorter(heartbeat, Duration.between(clock.instant(), deadline)))) {
            out.heartbeat();
        }
    }

    private boolean isAlive(Clock clock) {
        return open && clock.instant().isBefore(deadline);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
