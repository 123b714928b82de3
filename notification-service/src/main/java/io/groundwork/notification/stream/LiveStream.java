package io.groundwork.notification.stream;

import io.groundwork.platform.loop.Signal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One client that follows one feed. It only ever reads forward from its position, so replay and live are the same thing and have
 * no seam: a wake-up says "look again", never what there is. {@link #run} belongs to one thread; the rest may be called from any.
 * A client that reads slowly blocks that thread in a write, until the server's write timeout drops it.
 */
public final class LiveStream implements Seat {

    private final Feed feed;
    private final Listener listener;
    private final Signal signal = new Signal();
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private volatile long position;

    LiveStream(Feed feed, Listener listener, long position) {
        this.feed = feed;
        this.listener = listener;
        this.position = position;
    }

    Feed feed() {
        return feed;
    }

    Listener listener() {
        return listener;
    }

    boolean isBehind(long lastId) {
        return position < lastId;
    }

    void wake() {
        signal.raise();
    }

    /** The first reason counts. */
    public void close(End why) {
        end.compareAndSet(null, why);
        signal.raise();
    }

    @Override
    public void giveUp() {
        close(End.GIVEN_UP);
    }

    /** Returns when closed or when the caller's token has expired. */
    End run(EventSink out, FeedReader reader, Duration heartbeat, Clock clock)
            throws IOException, InterruptedException {
        out.open(position);
        while (isAlive(clock)) {
            sendNews(out, reader, clock);
            waitForNews(out, heartbeat, clock);
        }
        End why = end.get();
        return why == null ? End.TOKEN : why;
    }

    private void sendNews(EventSink out, FeedReader reader, Clock clock) throws IOException, InterruptedException {
        boolean more = true;
        while (more && isAlive(clock)) {
            FeedPage page = reader.after(new Position(feed, position));
            for (StreamEvent event : page.events()) {
                out.event(event);
                position = event.id();
            }
            if (!page.events().isEmpty()) {
                out.flush();
            }
            more = page.more();
        }
    }

    /** Heartbeats cost the database nothing. */
    private void waitForNews(EventSink out, Duration heartbeat, Clock clock) throws IOException, InterruptedException {
        while (isAlive(clock)
                && !signal.await(shorter(heartbeat, Duration.between(clock.instant(), listener.expiry())))) {
            out.heartbeat();
        }
    }

    private boolean isAlive(Clock clock) {
        return end.get() == null && clock.instant().isBefore(listener.expiry());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
