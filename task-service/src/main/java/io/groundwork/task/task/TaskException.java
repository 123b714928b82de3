package io.groundwork.task.task;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.WireEnums;
import java.util.List;

class TaskException extends ProblemException {

    private TaskException(TaskProblem problem, String pointer, String detail) {
        super(problem, detail);
        withErrors(List.of(new InvalidField(pointer, detail)));
    }

    private TaskException(TaskProblem problem, String detail) {
        super(problem, detail);
    }

    static TaskException dueBeforeStart() {
        return new TaskException(TaskProblem.DUE_BEFORE_START, "/due_at", "due_at must not be before starts_at.");
    }

    static TaskException illegalStatusChange(Status from, Status to) {
        return new TaskException(
                TaskProblem.ILLEGAL_STATUS_CHANGE,
                "/status",
                "A task that is %s cannot become %s: open it again first."
                        .formatted(WireEnums.nameOf(from), WireEnums.nameOf(to)));
    }

    static TaskException notMovable() {
        return new TaskException(TaskProblem.TASK_NOT_MOVABLE, "/project_id", "project_id cannot change.");
    }

    static ProblemException completedAtOfOpenTask() {
        return ProblemException.invalid("/completed_at", "is only for a task whose status is done");
    }

    static TaskException noSuchParent() {
        return new TaskException(
                TaskProblem.NO_SUCH_PARENT,
                "/parent_id",
                "parent_id names no task of the project that is not deleted.");
    }

    static TaskException partOfItself() {
        return new TaskException(TaskProblem.PART_OF_ITSELF, "/parent_id", "parent_id names the task or a part of it.");
    }

    static TaskException parentInTrash() {
        return new TaskException(
                TaskProblem.PARENT_IN_TRASH, "The task it is a part of is in the trash: restore that one first.");
    }

    static TaskException projectInTrash() {
        return new TaskException(
                TaskProblem.PROJECT_IN_TRASH, "The project of the task is in the trash: restore the project first.");
    }

    /** The answer for a task that is not in the trash, and for one the caller may not see. */
    static ProblemException notInTrash() {
        return ProblemException.notFound("There is no such task in the trash among those you may see.");
    }

    /** The answer for a task that does not exist, and for one the caller may not see. */
    static ProblemException invisible() {
        return ProblemException.notFound("There is no such task among those you may see.");
    }
}
