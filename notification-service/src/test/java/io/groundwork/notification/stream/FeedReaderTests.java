package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.recipient.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FeedReaderTests {

    private static final StreamProperties SETTINGS = new StreamProperties(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), 10, 1, 50, 2, Duration.ofSeconds(3));
    private static final Position START = new Position(Feed.inbox(new UserId("ada")), 0);

    private final Inboxes inboxes = new Inboxes();
    private final FeedReader reader = new FeedReader(List.of(inboxes), SETTINGS);

    @Test
    void tellsWhetherThereMayBeMore() throws InterruptedException {
        inboxes.open.countDown();

        assertThat(reader.after(START).more()).isTrue();
        assertThat(reader.after(new Position(START.feed(), Inboxes.LAST - 1)).more())
                .isFalse();
    }

    @Test
    void answersAllThatWaitByAFewStatements() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<FeedPage>> pages = IntStream.range(0, 500)
                    .mapToObj(number -> (Callable<FeedPage>)
                            () -> reader.after(new Position(Feed.inbox(new UserId("user " + number)), 0)))
                    .map(clients::submit)
                    .toList();
            await().until(() -> inboxes.asked.size() == 1); // the first reads; the others have to wait for it
            inboxes.open.countDown();

            for (Future<FeedPage> page : pages) {
                assertThat(page.get().events().getFirst().id()).isEqualTo(1);
            }
        }
        assertThat(inboxes.asked).hasSizeLessThan(100).allMatch(positions -> positions.size() <= 50);
    }

    @Test
    void readsOnceForAllThatStandAtTheSamePlace() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<FeedPage>> pages = Stream.generate(() -> (Callable<FeedPage>) () -> reader.after(START))
                    .limit(100)
                    .map(clients::submit)
                    .toList();
            inboxes.open.countDown();

            for (Future<FeedPage> page : pages) {
                assertThat(page.get().events()).isNotEmpty();
            }
        }
        assertThat(inboxes.asked).allMatch(positions -> positions.size() == 1);
    }

    @Test
    void tellsEveryoneWhenTheDatabaseFails() {
        inboxes.open.countDown();

        assertThatThrownBy(() -> reader.after(new Position(START.feed(), -1))).hasMessage("no such position");
    }

    /** Each with 25 events; answers once opened. */
    private static final class Inboxes implements FeedSource {

        private static final int LAST = 25;

        private final CountDownLatch open = new CountDownLatch(1);
        private final Queue<List<Position>> asked = new ConcurrentLinkedQueue<>();

        @Override
        public Feed.Kind kind() {
            return Feed.Kind.INBOX;
        }

        @Override
        public List<List<StreamEvent>> after(List<Position> positions, int limit) {
            asked.add(positions);
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return positions.stream()
                    .map(position -> page(position.id(), limit))
                    .toList();
        }

        @Override
        public Map<String, Long> lastIds(Collection<String> names) {
            return Map.of();
        }

        private static List<StreamEvent> page(long position, int limit) {
            if (position < 0) {
                throw new IllegalArgumentException("no such position");
            }
            return IntStream.rangeClosed((int) position + 1, LAST)
                    .limit(limit)
                    .mapToObj(id -> new StreamEvent(id, "test", "{}"))
                    .toList();
        }
    }
}
