package io.groundwork.notification.stream;

import io.groundwork.platform.problem.ProblemType;
import java.util.Locale;
import org.springframework.http.HttpStatus;

enum StreamProblem implements ProblemType {
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS, "Too many streams");

    private final HttpStatus status;
    private final String title;

    StreamProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
