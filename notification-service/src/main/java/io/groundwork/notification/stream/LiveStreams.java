package io.groundwork.notification.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The streams that are open at this replica. Safe for use by many threads. On shutdown it closes them before the web
 * server starts to wait for its requests; the clients resume at another replica.
 */
@Component
class LiveStreams implements SmartLifecycle {

    private final Map<Feed, Set<LiveStream>> byFeed = new ConcurrentHashMap<>();
    private volatile boolean shutDown;

    LiveStreams(MeterRegistry meters) {
        meters.gauge("groundwork.streams.open", this, streams -> streams.all().count());
    }

    void open(LiveStream stream) {
        byFeed.compute(stream.feed(), (feed, others) -> {
            Set<LiveStream> streams = others == null ? ConcurrentHashMap.newKeySet() : others;
            streams.add(stream);
            return streams;
        });
        if (shutDown) { // checked after it became visible to stop(), so that none slips through between the two
            stream.close(End.SHUTDOWN);
        }
    }

    void closed(LiveStream stream) {
        byFeed.computeIfPresent(stream.feed(), (feed, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    void wake(Collection<Feed> feeds) {
        feeds.forEach(feed -> of(feed).forEach(LiveStream::wake));
    }

    /** Wakes the streams that have not reached the given last number of their feed. */
    void wakeBehind(Map<Feed, Long> lastIds) {
        lastIds.forEach((feed, last) ->
                of(feed).stream().filter(stream -> stream.isBehind(last)).forEach(LiveStream::wake));
    }

    Set<Feed> feeds() {
        return Set.copyOf(byFeed.keySet());
    }

    Set<LiveStream> of(Feed feed) {
        return byFeed.getOrDefault(feed, Set.of());
    }

    void forEach(Consumer<LiveStream> action) {
        all().forEach(action);
    }

    @Override
    public void start() {
        shutDown = false;
    }

    @Override
    public void stop() {
        shutDown = true;
        forEach(stream -> stream.close(End.SHUTDOWN));
    }

    @Override
    public boolean isRunning() {
        return !shutDown;
    }

    private Stream<LiveStream> all() {
        return byFeed.values().stream().flatMap(Set::stream);
    }
}
