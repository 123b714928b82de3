package io.groundwork.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.test.BackendKind;
import io.groundwork.test.IntegrationTest;
import io.groundwork.test.TestTokens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

@IntegrationTest(backends = BackendKind.POSTGRES, classes = IdempotencyTestApplication.class)
class IdempotencyIntegrationTests {

    private static final String ALICE = TestTokens.user("alice").bearer();

    private final NoteController notes;
    private final StoredAnswers answers;
    private final JdbcTemplate jdbc;
    private final RestClient http;
    private final String key = UUID.randomUUID().toString();
    private final String text = UUID.randomUUID().toString();

    IdempotencyIntegrationTests(
            NoteController notes, StoredAnswers answers, JdbcTemplate jdbc, @LocalServerPort int port) {
        this.notes = notes;
        this.answers = answers;
        this.jdbc = jdbc;
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndHasNoEffect() {
        ResponseEntity<String> first = post("/notes", text, key);
        ResponseEntity<String> repeat = post("/notes", text, key);

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(first.getHeaders().containsHeader("Idempotent-Replayed")).isFalse();
        assertThat(repeat.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(repeat.getBody()).isEqualTo(first.getBody());
        assertThat(repeat.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(repeat.getHeaders().getETag()).isEqualTo(first.getHeaders().getETag());
        assertThat(repeat.getHeaders().getContentType())
                .isEqualTo(first.getHeaders().getContentType());
        assertThat(repeat.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(count(text)).isOne();
    }

    @Test
    void aKeyIsGoodForOneBodyOnly() {
        post("/notes", text, key);

        ResponseEntity<String> other = post("/notes", "other " + text, key);

        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(other.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(other.getBody()).contains("/problems/idempotency-key-reused");
        assertThat(count("other " + text)).isZero();
    }

    @Test
    void aKeyBelongsToItsCallerAndItsPath() {
        post("/notes", text, key);
        ResponseEntity<String> bobs =
                post("/notes", text, key, TestTokens.user("bob").bearer());
        ResponseEntity<String> withQuery = post("/notes?a=b", text, key);

        assertThat(bobs.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(bobs.getHeaders().containsHeader("Idempotent-Replayed")).isFalse();
        assertThat(withQuery.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(count(text)).isEqualTo(2);
    }

    @Test
    void whileTheFirstIsInFlightARepeatIsAConflict() throws Exception {
        notes.entered = new CountDownLatch(1);
        notes.mayLeave = new CountDownLatch(1);
        CompletableFuture<ResponseEntity<String>> first =
                CompletableFuture.supplyAsync(() -> post("/notes", text, key));
        notes.entered.await();

        ResponseEntity<String> repeat = post("/notes", text, key);
        notes.mayLeave.countDown();

        assertThat(repeat.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(repeat.getBody()).contains("/problems/idempotency-key-in-flight");
        assertThat(repeat.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(first.join().getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void ofFiftyAtOnceOneTakesEffect() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<ResponseEntity<String>>> sent = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> post("/notes", text, key), threads))
                    .toList();
            List<ResponseEntity<String>> answers =
                    sent.stream().map(CompletableFuture::join).toList();

            assertThat(answers)
                    .extracting(ResponseEntity::getStatusCode)
                    .containsOnly(HttpStatus.CREATED, HttpStatus.CONFLICT);
            assertThat(answers.stream()
                            .filter(it -> it.getStatusCode().equals(HttpStatus.CREATED))
                            .map(ResponseEntity::getBody)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(count(text)).isOne();
    }

    @Test
    void aFailureAfterTheEffectLeavesNothing() {
        ResponseEntity<String> answer = post("/notes/crash", text, key);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(count(text)).isZero();
        assertThat(post("/notes/crash", text, key).getHeaders().containsHeader("Idempotent-Replayed"))
                .isFalse();
    }

    @Test
    void aFailureOfTheCommitIsToldAndLeavesNothing() {
        ResponseEntity<String> answer = post("/notes/late", text, key);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).contains("/problems/conflict").doesNotContain(text);
        assertThat(count(text)).isZero();
    }

    @Test
    void aRefusedRequestMayBeCorrectedUnderTheSameKey() {
        ResponseEntity<String> refused = send("/notes", "{\"text\": ", key, ALICE);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("/notes", text, key).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void aKeyMustBeVisibleAscii() {
        assertThat(post("/notes", text, "two words").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("/notes", text, "x".repeat(256)).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("/notes", text, "x".repeat(255)).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void withoutAKeyEveryRequestTakesEffect() {
        post("/notes", text, null);
        post("/notes", text, null);

        assertThat(count(text)).isEqualTo(2);
    }

    @Test
    void aMethodThatIsNotIdempotentIgnoresTheKey() {
        post("/notes/plain", text, key);
        post("/notes/plain", text, key);

        assertThat(count(text)).isEqualTo(2);
    }

    @Test
    void aBodyIsLimited() {
        assertThat(post("/notes", "x".repeat(20_000), key).getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void withoutATokenNobodyGetsNearTheKeys() {
        assertThat(post("/notes", text, key, "Bearer none").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anExpiredKeyIsNewAgainAndIsPurged() {
        post("/notes", text, key);
        jdbc.update("update stored_answer set stored_at = now() - interval '25 hours'");

        assertThat(post("/notes", text, key).getHeaders().containsHeader("Idempotent-Replayed"))
                .isFalse();
        assertThat(count(text)).isEqualTo(2);
        jdbc.update("update stored_answer set stored_at = now() - interval '25 hours'");
        assertThat(answers.purge()).isPositive();
        assertThat(jdbc.queryForObject("select count(*) from stored_answer", Long.class))
                .isZero();
    }

    private ResponseEntity<String> post(String path, String text, @Nullable String key) {
        return post(path, text, key, ALICE);
    }

    private ResponseEntity<String> post(String path, String text, @Nullable String key, String token) {
        return send(path, "{\"text\": \"" + text + "\"}", key, token);
    }

    private ResponseEntity<String> send(String path, String body, @Nullable String key, String token) {
        RestClient.RequestBodySpec request = http.post().uri(path).header("Authorization", token);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private long count(String text) {
        return jdbc.queryForObject("select count(*) from note where text = ?", Long.class, text);
    }
}
