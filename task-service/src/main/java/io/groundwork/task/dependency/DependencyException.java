package io.groundwork.task.dependency;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.task.TaskId;
import java.util.List;

class DependencyException extends ProblemException {

    private DependencyException(DependencyProblem problem, String detail) {
        super(problem, detail);
    }

    static DependencyException acrossProjects() {
        return new DependencyException(
                DependencyProblem.DEPENDENCY_ACROSS_PROJECTS, "The two tasks are in different projects.");
    }

    /**
     * @param path each depends on the next, and the last on the first
     * @param throughTrash whether the caller cannot see all of them
     */
    static ProblemException cycle(List<TaskId> path, boolean throughTrash) {
        String detail = path.size() == 1
                ? "A task cannot depend on itself."
                : "With this dependency, %d tasks would wait for each other; `cycle` names them."
                        .formatted(path.size());
        return new DependencyException(
                        DependencyProblem.DEPENDENCY_CYCLE,
                        throughTrash ? detail + " Some are in the trash, and could come back from there." : detail)
                .withMember("cycle", path.stream().map(TaskId::value).toList());
    }

    static ProblemException missing() {
        return ProblemException.notFound("The one task does not depend on the other.");
    }
}
