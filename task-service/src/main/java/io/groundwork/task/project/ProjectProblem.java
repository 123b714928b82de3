package io.groundwork.task.project;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with projects; each entry is described in {@code contracts/problems.json}. */
public enum ProjectProblem implements ProblemType {
    LAST_OWNER(HttpStatus.CONFLICT, "A project keeps at least one owner"),
    OWNER_NOT_MEMBER(HttpStatus.UNPROCESSABLE_CONTENT, "Only a member can become the owner"),
    PROJECT_ARCHIVED(HttpStatus.CONFLICT, "The project is archived"),
    ROLE_TOO_LOW(HttpStatus.FORBIDDEN, "Your role in the project does not allow this");

    private final HttpStatus status;
    private final String title;

    ProjectProblem(HttpStatus status, String title) {
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
