package io.groundwork.notification.stream;

import io.groundwork.notification.recipient.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The streams that are open at this replica. Safe for use by many threads. On shutdown it closes them before the web
 * server starts to wait for its requests; the clients resume at another replica.
 */
@Component
class LiveStreams implements SmartLifecycle {

    private final Map<UserId, List<LiveStream>> byUser = new ConcurrentHashMap<>();
    private final int maxPerUser;
    private volatile boolean running;

    LiveStreams(StreamProperties properties, MeterRegistry meters) {
        this.maxPerUser = properties.maxPerUser();
        meters.gauge("groundwork.streams.open", this, streams -> streams.all().count());
    }

    void open(LiveStream stream) {
        byUser.compute(stream.user(), (user, others) -> with(others, stream));
        if (!running) { // checked after it became visible to stop(), so that none slips through between the two
            closed(stream);
            throw StreamException.shuttingDown();
        }
    }

    void closed(LiveStream stream) {
        byUser.computeIfPresent(stream.user(), (user, streams) -> without(streams, stream));
    }

    void wake(Collection<UserId> users) {
        users.forEach(user -> byUser.getOrDefault(user, List.of()).forEach(LiveStream::wake));
    }

    /** Wakes the streams that have not reached the given last sequence of their user. */
    void wakeBehind(Map<UserId, Long> lastSequences) {
        lastSequences.forEach((user, last) -> byUser.getOrDefault(user, List.of()).stream()
                .filter(stream -> stream.isBehind(last))
                .forEach(LiveStream::wake));
    }

    Set<UserId> users() {
        return Set.copyOf(byUser.keySet());
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        all().forEach(LiveStream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Stream<LiveStream> all() {
        return byUser.values().stream().flatMap(List::stream);
    }

    private List<LiveStream> with(@Nullable List<LiveStream> others, LiveStream stream) {
        List<LiveStream> streams = new ArrayList<>(others == null ? List.of() : others);
        if (streams.size() >= maxPerUser) {
            throw StreamException.tooMany(maxPerUser);
        }
        streams.add(stream);
        return List.copyOf(streams);
    }

    private static @Nullable List<LiveStream> without(List<LiveStream> streams, LiveStream stream) {
        List<LiveStream> left =
                streams.stream().filter(other -> other != stream).toList();
        return left.isEmpty() ? null : left;
    }
}
