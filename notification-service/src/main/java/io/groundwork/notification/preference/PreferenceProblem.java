package io.groundwork.notification.preference;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum PreferenceProblem implements ProblemType {
    SECURITY_NOTICES_LOCKED("Security notices cannot be switched off");

    private final String title;

    PreferenceProblem(String title) {
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
