package io.groundwork.notification.stream;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;

final class StreamException extends ProblemException {

    private StreamException(ProblemType type, String detail, String retryAfterSeconds) {
        super(type, detail);
        withHeader("Retry-After", retryAfterSeconds);
    }

    static StreamException tooMany(int limit) {
        return new StreamException(
                StreamProblem.TOO_MANY_STREAMS,
                "You have %d streams open already; close one first.".formatted(limit),
                "5");
    }

    static StreamException shuttingDown() {
        return new StreamException(CommonProblem.UNAVAILABLE, "This replica is shutting down.", "1");
    }
}
