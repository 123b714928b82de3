package io.groundwork.notification.template;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum TemplateProblem implements ProblemType {
    UNKNOWN_TEMPLATE_VERSION("There is no such version of the template");

    private final String title;

    TemplateProblem(String title) {
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
