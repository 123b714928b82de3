package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file of users with hashes through the gateway, and the service that takes it killed in the middle. */
@RunningSuite
class UserImportTests {

    private static final String IMPORTS = "/api/v1/users/imports";
    private static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String run = "import-" + UUID.randomUUID();

    @Test
    void anImportGoesOnAfterItsServiceAndItsUploadWereKilled(Suite suite) {
        survive(suite, 6_000);
    }

    @Test
    @Tag("soak")
    void aHundredThousandSurviveAKill(Suite suite) {
        survive(suite, 100_000);
    }

    @Test
    @Tag("soak")
    void aHundredThousandAreImportedAsFastAtTheEndAsAtTheBeginning(Suite suite) {
        int rows = 100_000;
        var admin = new Caller(suite, () -> People.admin(suite));
        String id = begin(admin, people(rows), "?1");
        long start = System.nanoTime();
        long first = reached(admin, id, rows / 10);
        long middle = reached(admin, id, rows * 55 / 100);
        completed(admin, id);
        long end = System.nanoTime();
        double early = rows * 0.45 / ((middle - first) / 1e9);
        double late = rows * 0.45 / ((end - middle) / 1e9);
        double rate = rows / ((end - start) / 1e9);
        System.out.printf(
                Locale.ROOT, "User import: %d rows, %.0f/s; early %.0f/s, late %.0f/s%n", rows, rate, early, late);
        assertThat(rate).isGreaterThan(1000);
        assertThat(late).as("as fast at the end").isGreaterThan(0.75 * early);
        assertAnnounced(suite, rows);
    }

    private void survive(Suite suite, int rows) {
        var admin = new Caller(suite, () -> People.admin(suite));
        String file = people(rows);
        String id = begin(admin, file.substring(0, file.length() / 2), "?0");
        CompletableFuture<Void> rest = CompletableFuture.runAsync(() -> sendRest(suite, id, file));
        JsonNode half = awaitProgress(admin, id, it -> imported(it) > 0);
        long pid = suite.pid("registration-service");
        suite.kill("registration-service");
        suite.awaitRecovery("registration-service", pid);
        rest.join();
        awaitUploaded(suite, admin, id, file);

        JsonNode done = completed(admin, id);
        assertThat(imported(half)).as("killed in the middle").isLessThan(rows);
        assertThat(imported(done)).isEqualTo(rows);
        assertThat(done.path("rejected").asInt() + done.path("duplicates").asInt())
                .isZero();
        assertAnnounced(suite, rows);
        System.out.printf("User import killed at %d of %d rows: each there once%n", imported(half), rows);
    }

    private static String begin(Caller admin, String file, String complete) {
        return admin.insist(
                        202,
                        http -> http.with("Content-Type", "application/x-ndjson")
                                .with("Upload-Complete", complete)
                                .with("Idempotency-Key", UUID.randomUUID().toString())
                                .send("POST", IMPORTS, file))
                .json()
                .path("id")
                .asString();
    }

    private static void awaitUploaded(Suite suite, Caller admin, String id, String file) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            if (!isReceiving(admin.get(IMPORTS + "/" + id).json())) {
                return true;
            }
            sendRest(suite, id, file);
            return false;
        });
    }

    /** From where the service says it is; whatever becomes of it, the next one asks again. */
    private static void sendRest(Suite suite, String id, String file) {
        try {
            var http = new Http(suite.url()).bearer(People.admin(suite));
            int offset = http.get(IMPORTS + "/" + id).json().path("received").asInt();
            http.with("Content-Type", "application/partial-upload")
                    .with("Upload-Offset", String.valueOf(offset))
                    .send("PATCH", IMPORTS + "/" + id, file.substring(offset));
        } catch (UncheckedIOException | IllegalStateException cut) {
            // That is the fault under test.
        }
    }

    private static long reached(Caller admin, String id, int rows) {
        awaitProgress(admin, id, it -> it.path("read").asInt() >= rows);
        return System.nanoTime();
    }

    private static JsonNode completed(Caller admin, String id) {
        return awaitProgress(
                admin, id, progress -> progress.path("state").asString().equals("completed"));
    }

    private static JsonNode awaitProgress(Caller admin, String id, Predicate<JsonNode> enough) {
        var last = new AtomicReference<JsonNode>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            last.set(admin.get(IMPORTS + "/" + id).json());
            return enough.test(last.get());
        });
        return last.get();
    }

    private static boolean isReceiving(JsonNode progress) {
        return progress.path("state").asString().equals("receiving");
    }

    private static int imported(JsonNode progress) {
        return progress.path("imported").asInt();
    }

    /** The relay may be behind; in the end every account has one event, with an id of its own. */
    private void assertAnnounced(Suite suite, int rows) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            var emails = Topics.fieldById(suite, "user.events", "user.registered", "email").values().stream()
                    .filter(email -> email.startsWith(run))
                    .toList();
            assertThat(emails).hasSize(rows);
            assertThat(emails.stream().distinct().count()).isEqualTo(rows);
        });
    }

    private String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(row ->
                        "{\"email\":\"%s-%d@example.com\",\"display_name\":\"Imported\",\"password_hash\":\"%s\",\"email_verified\":true}\n"
                                .formatted(run, row, HASH))
                .collect(Collectors.joining());
    }
}
