package io.groundwork.notification.subscription;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum SubscriptionProblem implements ProblemType {
    UNKNOWN_TOPIC("There is no such topic"),
    NO_MAIL_ADDRESS("The subscriber has no mail address"),
    WRONG_CONFIRMATION_TOKEN("The token does not confirm this endpoint"),
    CONFIRMATION_EXPIRED("The code came too late");

    private final String title;

    SubscriptionProblem(String title) {
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
