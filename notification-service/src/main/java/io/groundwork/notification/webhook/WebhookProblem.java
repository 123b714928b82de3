package io.groundwork.notification.webhook;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum WebhookProblem implements ProblemType {
    ENDPOINT_NOT_PUBLIC("The endpoint is not on the public network"),
    ENDPOINT_UNKNOWN("The endpoint cannot be found");

    private final String title;

    WebhookProblem(String title) {
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public String title() {
        return title;
    }
}
