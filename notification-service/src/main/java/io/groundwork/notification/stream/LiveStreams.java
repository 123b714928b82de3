package io.groundwork.notification.stream;

import io.groundwork.notification.recipient.UserId;
import io.micrometer.core.instrument.MeterRegistry;
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
    private volatile boolean shutDown;

    LiveStreams(StreamProperties properties, MeterRegistry meters) {
        this.maxPerUser = properties.maxPerUser();
        meters.gauge("groundwork.streams.open", this, streams -> streams.all().count());
    }

    /** Makes room by closing the user's oldest stream: it is the likeliest to be the remains of a lost connection. */
    void open(LiveStream stream) {
        byUser.compute(stream.user(), (user, others) -> with(others == null ? List.of() : others, stream));
        if (shutDown) { // checked after it became visible to stop(), so that none slips through between the two
            stream.close();
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
        shutDown = false;
    }

    @Override
    public void stop() {
        shutDown = true;
        all().forEach(LiveStream::close);
    }

    @Override
    public boolean isRunning() {
        return !shutDown;
    }

    private Stream<LiveStream> all() {
        return byUser.values().stream().flatMap(List::stream);
    }

    private List<LiveStream> with(List<LiveStream> others, LiveStream stream) {
        int tooMany = Math.max(0, others.size() + 1 - maxPerUser);
        others.subList(0, tooMany).forEach(LiveStream::close);
        return Stream.concat(others.stream().skip(tooMany), Stream.of(stream)).toList();
    }

    private static @Nullable List<LiveStream> without(List<LiveStream> streams, LiveStream stream) {
        List<LiveStream> left =
                streams.stream().filter(other -> other != stream).toList();
        return left.isEmpty() ? null : left;
    }
}
