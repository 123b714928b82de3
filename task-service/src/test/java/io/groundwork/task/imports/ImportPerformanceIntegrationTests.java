package io.groundwork.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ImportPerformanceIntegrationTests extends ImportStory {

    private static final int ROWS = 10_000;

    @Test
    void tenThousandRowsAreAcceptedWithinASecondAndDoneWithinThirty() {
        String file = table(ROWS);
        long start = System.nanoTime();
        Answer accepted = csv(file).expect(202);
        long acceptedAfter = System.nanoTime() - start;

        Set<Long> seen = new TreeSet<>();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    Answer progress = editor.get("/api/v1/imports/" + accepted.id());
                    seen.add(progress.body().path("imported").asLong());
                    return progress.text("state").equals("completed");
                });
        Answer done = ended(accepted);
        long tookMillis = Duration.between(
                        Instant.parse(accepted.text("created_at")), Instant.parse(done.text("finished_at")))
                .toMillis();
        System.out.printf(
                "%d rows: accepted after %d ms, done after %d ms, %d steps seen%n",
                ROWS, acceptedAfter / 1_000_000, tookMillis, seen.size());
        assertCounts(done, ROWS, ROWS * 9 / 10, ROWS / 10);
        assertThat(Duration.ofNanos(acceptedAfter)).isLessThan(Duration.ofSeconds(1));
        assertThat(tookMillis).isLessThan(30_000);
        assertThat(seen).hasSizeGreaterThan(2);
    }
}
