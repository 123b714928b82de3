package io.groundwork.task.comment;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with comments; each entry is described in {@code contracts/problems.json}. */
public enum CommentProblem implements ProblemType {
    MENTION_NOT_A_MEMBER(HttpStatus.UNPROCESSABLE_CONTENT, "A mention names no member of the project"),
    NOT_THE_AUTHOR(HttpStatus.FORBIDDEN, "The comment is somebody else's");

    private final HttpStatus status;
    private final String title;

    CommentProblem(HttpStatus status, String title) {
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
