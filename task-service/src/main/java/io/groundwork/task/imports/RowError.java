package io.groundwork.task.imports;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param raw the row as it stood in the file
 * @param imported whether it is a task nevertheless, without what is wrong
 */
record RowError(long line, String raw, boolean imported, List<InvalidField> errors) {

    static RowError rejected(RawRow row, ProblemException problem) {
        return new RowError(row.line(), row.shown(), false, errorsOf(problem));
    }

    private static List<InvalidField> errorsOf(ProblemException problem) {
        return problem.errors().isEmpty() ? List.of(new InvalidField("", problem.detail())) : problem.errors();
    }
}
