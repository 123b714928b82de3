package io.groundwork.notification.preference;

import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;
import java.util.List;

final class PreferenceException extends ProblemException {

    private PreferenceException(ProblemType type, String detail) {
        super(type, detail);
    }

    static ProblemException locked(TopicName topic, Channel channel) {
        return new PreferenceException(
                        PreferenceProblem.SECURITY_NOTICES_LOCKED,
                        "What concerns the security of the account is always told.")
                .withErrors(List.of(
                        new InvalidField("/topics/%s/%s".formatted(topic, channel.wireName()), "must be true")));
    }

    static PreferenceException overtaken() {
        return new PreferenceException(
                CommonProblem.PRECONDITION_FAILED, "The preferences have changed since they were read.");
    }
}
