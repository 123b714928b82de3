package io.groundwork.task.comment;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.List;

class CommentException extends ProblemException {

    private CommentException(CommentProblem problem, String detail) {
        super(problem, detail);
    }

    /** @param pointers of the mentions at fault */
    static ProblemException notMembers(List<String> pointers) {
        return new CommentException(
                        CommentProblem.MENTION_NOT_A_MEMBER, "Only members of the task's project can be mentioned.")
                .withErrors(pointers.stream()
                        .map(pointer -> new InvalidField(pointer, "is not a member of the project"))
                        .toList());
    }

    static CommentException notTheAuthor() {
        return new CommentException(
                CommentProblem.NOT_THE_AUTHOR,
                "Its author may change it; the author, and owners of the project, may delete it.");
    }

    static ProblemException invisible() {
        return ProblemException.notFound("There is no such comment on the task.");
    }
}
