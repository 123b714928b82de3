package io.groundwork.task.task;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.List;

/** Of operations that are done all or none, the first that cannot be: with its own problem, and a pointer to it. */
class OperationRefusedException extends ProblemException {

    private OperationRefusedException(int number, ProblemException problem) {
        super(
                problem.type(),
                "Nothing was done: operation %d was refused. %s".formatted(number, problem.detail()),
                problem);
    }

    static ProblemException of(int number, ProblemException problem) {
        String prefix = "/operations/" + number;
        List<InvalidField> errors = problem.errors().isEmpty()
                ? List.of(new InvalidField(prefix, problem.detail()))
                : problem.errors().stream()
                        .map(error -> new InvalidField(prefix + error.pointer(), error.detail()))
                        .toList();
        return new OperationRefusedException(number, problem).withErrors(errors);
    }
}
