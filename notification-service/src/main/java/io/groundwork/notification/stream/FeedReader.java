package io.groundwork.notification.stream;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What streams read from the database. A few threads read at once, each for all that wait at that moment: a message for thousands
 * of clients, or thousands of clients that come back together, cost a few statements, and leave the connections that consumers
 * and requests need. Who asks for the same gets the same answer.
 */
@Component
class FeedReader {

    private final Queue<PendingRead> waiting = new ConcurrentLinkedQueue<>();
    private final Map<Feed.Kind, FeedSource> sources;
    private final Semaphore readers;
    private final StreamProperties properties;

    FeedReader(List<FeedSource> sources, StreamProperties properties) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(FeedSource::kind, source -> source));
        this.readers = new Semaphore(properties.readers(), true);
        this.properties = properties;
    }

    /** Where to start: at what the client has seen, or at now. Never beyond now, or what comes next would be skipped. */
    long startingPoint(Feed feed, OptionalLong lastSeen) throws InterruptedException {
        readers.acquire();
        try {
            long last = lastIds(feed.kind(), List.of(feed.name())).getOrDefault(feed, 0L);
            return Math.min(lastSeen.orElse(last), last);
        } finally {
            readers.release();
        }
    }

    /** What comes after the position, by a statement of our own or of somebody who reads for us too. */
    FeedPage after(Position position) throws InterruptedException {
        PendingRead read = new PendingRead(position);
        waiting.add(read);
        readers.acquire();
        try {
            while (!read.isTaken()) {
                answer(take());
            }
        } finally {
            readers.release();
        }
        return read.answer();
    }

    /** The newest number of each feed, by a statement for each kind. */
    Map<Feed, Long> lastIds(Collection<Feed> feeds) {
        return feeds.stream()
                .collect(Collectors.groupingBy(
                        Feed::kind, Collectors.mapping(Feed::name, Collectors.toUnmodifiableList())))
                .entrySet()
                .stream()
                .flatMap(kind -> lastIds(kind.getKey(), kind.getValue()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Feed, Long> lastIds(Feed.Kind kind, Collection<String> names) {
        return source(kind).lastIds(names).entrySet().stream()
                .collect(Collectors.toMap(entry -> new Feed(kind, entry.getKey()), Map.Entry::getValue));
    }

    private List<PendingRead> take() {
        List<PendingRead> taken = new ArrayList<>();
        for (PendingRead next = waiting.poll(); next != null; next = waiting.poll()) {
            next.take();
            taken.add(next);
            if (taken.size() == properties.readTogether()) {
                break;
            }
        }
        return taken;
    }

    private void answer(List<PendingRead> reads) {
        Map<Feed.Kind, Map<Position, List<PendingRead>>> asked = reads.stream()
                .collect(Collectors.groupingBy(
                        read -> read.position().feed().kind(), Collectors.groupingBy(PendingRead::position)));
        asked.forEach((kind, byPosition) -> answer(source(kind), byPosition));
    }

    /** The more ask, the fewer events each gets at a time: what one statement brings stays bounded. */
    private void answer(FeedSource source, Map<Position, List<PendingRead>> asked) {
        List<Position> positions = List.copyOf(asked.keySet());
        int limit = Math.max(properties.pageSize() / positions.size(), Math.min(4, properties.pageSize()));
        try {
            List<List<StreamEvent>> answers = source.after(positions, limit);
            for (int i = 0; i < positions.size(); i++) {
                FeedPage page = new FeedPage(answers.get(i), answers.get(i).size() == limit);
                asked.getOrDefault(positions.get(i), List.of()).forEach(read -> read.answer(page));
            }
        } catch (RuntimeException e) {
            asked.values().forEach(pending -> pending.forEach(read -> read.fail(e)));
        }
    }

    private FeedSource source(Feed.Kind kind) {
        return requireNonNull(sources.get(kind));
    }
}
