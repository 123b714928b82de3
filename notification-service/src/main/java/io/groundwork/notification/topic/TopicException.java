package io.groundwork.notification.topic;

import io.groundwork.platform.problem.ProblemException;

final class TopicException extends ProblemException {

    private TopicException(TopicProblem type, String detail) {
        super(type, detail);
    }

    static TopicException exists(TopicName name) {
        return new TopicException(
                TopicProblem.TOPIC_EXISTS, "There is a topic \"%s\" already; names are one for all.".formatted(name));
    }

    static TopicException builtIn(TopicName name) {
        return new TopicException(
                TopicProblem.TOPIC_BUILT_IN,
                "\"%s\" is built in: only the service publishes to it, and nobody changes it.".formatted(name));
    }

    static TopicException notYours(TopicName name) {
        return new TopicException(
                TopicProblem.TOPIC_NOT_YOURS,
                "Only the owner of \"%s\" may publish to it, change or delete it.".formatted(name));
    }
}
