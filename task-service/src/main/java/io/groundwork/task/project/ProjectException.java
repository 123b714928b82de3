package io.groundwork.task.project;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.WireEnums;
import io.groundwork.task.user.UserId;
import java.util.List;

class ProjectException extends ProblemException {

    private ProjectException(ProjectProblem problem, String detail) {
        super(problem, detail);
    }

    static ProjectException lastOwner() {
        return new ProjectException(ProjectProblem.LAST_OWNER, "Make another member an owner first.");
    }

    static ProblemException notMember(UserId user) {
        String detail = "user_id names no member of the project: %s.".formatted(user);
        return new ProjectException(ProjectProblem.OWNER_NOT_MEMBER, detail)
                .withErrors(List.of(new InvalidField("/user_id", detail)));
    }

    static ProjectException archived() {
        return new ProjectException(
                ProjectProblem.PROJECT_ARCHIVED, "Its tasks can only be read: set archived to false first.");
    }

    static ProjectException needs(Role role) {
        return new ProjectException(
                ProjectProblem.ROLE_TOO_LOW,
                "This needs the role %s in the project.".formatted(WireEnums.nameOf(role)));
    }
}
