package io.groundwork.idempotency;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with the use of a key. */
enum IdempotencyProblem implements ProblemType {
    IDEMPOTENCY_KEY_IN_FLIGHT(HttpStatus.CONFLICT, "A request with this idempotency key is being processed"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key was used for another request");

    private final HttpStatus status;
    private final String title;

    IdempotencyProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException inFlight() {
        return new ProblemException(
                        IDEMPOTENCY_KEY_IN_FLIGHT, "Repeat the request when the first one has been answered.")
                .withHeader("Retry-After", "1");
    }

    static ProblemException reused() {
        return new ProblemException(
                IDEMPOTENCY_KEY_REUSED, "A request with this key and another body was answered before. Use a new key.");
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
