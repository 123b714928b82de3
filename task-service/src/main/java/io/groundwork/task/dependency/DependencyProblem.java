package io.groundwork.task.dependency;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with dependencies; each entry is described in {@code contracts/problems.json}. */
public enum DependencyProblem implements ProblemType {
    DEPENDENCY_ACROSS_PROJECTS(HttpStatus.UNPROCESSABLE_CONTENT, "A task depends on tasks of its own project only"),
    DEPENDENCY_CYCLE(HttpStatus.CONFLICT, "Tasks cannot depend on each other in a circle");

    private final HttpStatus status;
    private final String title;

    DependencyProblem(HttpStatus status, String title) {
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
