package io.groundwork.e2e;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A caller who does not give up: whatever is refused for now (nothing answers, 429, 5xx, a key in flight) is sent again
 * unchanged, and an expired token is replaced.
 */
final class Caller {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Suite suite;
    private final Supplier<String> login;
    private final AtomicReference<String> token = new AtomicReference<>("");

    Caller(Suite suite, Supplier<String> login) {
        this.suite = suite;
        this.login = login;
    }

    /** Sends until the status is the expected one; any other final answer fails at once. */
    Http.Answer post(String path, String json, String idempotencyKey, int expected) {
        return insist(
                expected, http -> http.with("Idempotency-Key", idempotencyKey).post(path, json));
    }

    /** Sends a file; the same one again is no second import. */
    Http.Answer upload(String path, String mediaType, String file, int expected) {
        return insist(expected, http -> http.with("Content-Type", mediaType).send("POST", path, file));
    }

    /** All items of a list, page by page. */
    List<JsonNode> walk(String list) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(cursor.isEmpty() ? list : list + "&cursor=" + cursor).json();
            page.path("items").forEach(items::add);
            cursor = page.path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    Http.Answer get(String path) {
        return insist(200, http -> http.get(path));
    }

    /** Sends until the answer is final, and fails unless it has this status. */
    Http.Answer insist(int expected, Function<Http, Http.Answer> call) {
        var result = new AtomicReference<Http.Answer>();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    result.set(attempt(call));
                    return result.get() != null;
                });
        var answer = result.get();
        if (answer.status() != expected) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private Http.@Nullable Answer attempt(Function<Http, Http.Answer> call) {
        try {
            if (token.get().isEmpty()) {
                token.set(login.get());
            }
            var answer = call.apply(new Http(suite.url()).bearer(token.get()));
            if (answer.status() == 401) {
                token.set("");
            }
            return isFinal(answer) ? answer : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            // Nothing answered, or no token could be had: that is the fault under test.
            return null;
        }
    }

    private static boolean isFinal(Http.Answer answer) {
        var inFlight = answer.status() == 409 && answer.text().contains("idempotency-key-in-flight");
        return !inFlight && answer.status() != 401 && answer.status() != 429 && answer.status() < 500;
    }
}
