package io.groundwork.task.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.task.feed.FeedEntry.Kind;
import io.groundwork.task.feed.FeedEntry.ResourceType;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import io.groundwork.test.Racing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that commit in another order than they began, or wrote, in. */
class FeedOrderIntegrationTests extends Story {

    @Autowired
    FeedWriter writer;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatCommitsLaterComesLaterThoughItWasWrittenFirst() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        String cursor = latest();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = executor.submit(() -> transaction.executeWithoutResult(_ -> {
                write("early");
                written.countDown();
                await(mayCommit);
            }));
            await(written);
            transaction.executeWithoutResult(_ -> write("late"));
            Answer first = viewer.get("/api/v1/changes?cursor=" + cursor).expect(200);
            assertThat(first.items("id")).containsExactly("late");
            mayCommit.countDown();
            slow.get();
            assertThat(viewer.get("/api/v1/changes?cursor=" + first.text("next_cursor"))
                            .items("id"))
                    .containsExactly("early");
        }
        assertThat(viewer.get("/api/v1/changes?cursor=" + cursor).items("id")).containsExactly("late", "early");
    }

    @Test
    void aReaderWhoFollowsMissesNothingThatOverlappingTransactionsCommit() throws Exception {
        int writers = 16;
        int each = 25;
        String cursor = latest();
        List<String> seen = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int writerNumber = w;
                running.add(executor.submit(() -> {
                    var random = new Random(writerNumber);
                    for (int i = 0; i < each; i++) {
                        int number = i;
                        transaction.executeWithoutResult(_ -> {
                            write(writerNumber + "-" + number);
                            lingers(random.nextInt(8));
                        });
                    }
                }));
            }
            while (running.stream().anyMatch(future -> !future.isDone())) {
                cursor = follow(cursor, seen);
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
        follow(cursor, seen);
        assertThat(seen).doesNotHaveDuplicates().hasSize(writers * each);
        for (int w = 0; w < writers; w++) {
            String prefix = w + "-";
            assertThat(seen.stream().filter(id -> id.startsWith(prefix)).toList())
                    .as("one writer's changes in their order")
                    .isEqualTo(
                            IntStream.range(0, each).mapToObj(i -> prefix + i).toList());
        }
    }

    @Test
    void theVersionsOfATaskComeInTheirOrder() {
        String task = newTask("race").id();
        String cursor = latest();
        Racing.at(8, _ -> {
            for (int i = 0; i < 10; i++) {
                editor.patch("/api/v1/tasks/" + task, "{\"title\":\"%s\"}".formatted(newUser()), "If-Match", "*");
            }
            return true;
        });
        List<Long> versions = viewer.get("/api/v1/changes?limit=200&cursor=" + cursor).items("version").stream()
                .map(Long::valueOf)
                .toList();
        assertThat(versions).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    private String follow(String cursor, List<String> seen) {
        Answer page = viewer.get("/api/v1/changes?limit=200&cursor=" + cursor).expect(200);
        seen.addAll(page.items("id"));
        return page.body().path("has_more").asBoolean()
                ? follow(page.text("next_cursor"), seen)
                : page.text("next_cursor");
    }

    private String latest() {
        return viewer.get("/api/v1/changes?cursor=latest").expect(200).text("next_cursor");
    }

    private void write(String id) {
        writer.write(List.of(new FeedEntry(
                new ProjectId(UUID.fromString(project)),
                ResourceType.COMMENT,
                id,
                Kind.CREATED,
                null,
                new UserId(editorId),
                null,
                Instant.parse("2026-03-01T12:00:00Z"))));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps its transaction open for a while. */
    private static void lingers(int milliseconds) {
        try {
            new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
