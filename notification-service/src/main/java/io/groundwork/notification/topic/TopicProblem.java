package io.groundwork.notification.topic;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum TopicProblem implements ProblemType {
    TOPIC_EXISTS(HttpStatus.CONFLICT, "There is a topic of this name"),
    TOPIC_BUILT_IN(HttpStatus.FORBIDDEN, "The topic is built in"),
    TOPIC_NOT_YOURS(HttpStatus.FORBIDDEN, "The topic belongs to another");

    private final HttpStatus status;
    private final String title;

    TopicProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
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
