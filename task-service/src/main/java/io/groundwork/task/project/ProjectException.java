package io.groundwork.task.project;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.WireEnums;

class ProjectException extends ProblemException {

    private ProjectException(ProjectProblem problem, String detail) {
        super(problem, detail);
    }

    static ProjectException lastOwner() {
        return new ProjectException(ProjectProblem.LAST_OWNER, "Make another member an owner first.");
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
