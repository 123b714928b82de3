package io.groundwork.messaging.deadletter;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;

final class RedriveProblem {

    private RedriveProblem() {}

    static ProblemException kafkaAway(Exception cause) {
        return new ProblemException(
                        CommonProblem.UNAVAILABLE,
                        "Kafka did not take the records; nothing is marked as redriven.",
                        cause)
                .withHeader("Retry-After", "10");
    }
}
