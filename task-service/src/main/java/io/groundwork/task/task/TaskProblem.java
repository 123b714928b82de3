package io.groundwork.task.task;

import io.groundwork.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with tasks; each entry is described in {@code contracts/problems.json}. */
public enum TaskProblem implements ProblemType {
    DUE_BEFORE_START("A task cannot be due before it starts"),
    ILLEGAL_STATUS_CHANGE("The task cannot change to this status"),
    NO_SUCH_PARENT("The parent is not a task of the project"),
    PARENT_IN_TRASH(HttpStatus.CONFLICT, "The task this is a part of is in the trash"),
    PART_OF_ITSELF("A task cannot be a part of itself"),
    PROJECT_IN_TRASH(HttpStatus.CONFLICT, "The project of the task is in the trash"),
    TASK_NOT_MOVABLE("A task stays in its project");

    private final HttpStatus status;
    private final String title;

    TaskProblem(String title) {
        this(HttpStatus.UNPROCESSABLE_CONTENT, title);
    }

    TaskProblem(HttpStatus status, String title) {
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
