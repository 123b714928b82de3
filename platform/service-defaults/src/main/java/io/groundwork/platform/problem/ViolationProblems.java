package io.groundwork.platform.problem;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/**
 * What a database's refusal of a row means to a caller, by SQLSTATE (ISO/IEC 9075-2, PostgreSQL's appendix A). A service checks its
 * input first; what comes here is a lost race, or a value that only the database could judge.
 */
final class ViolationProblems {

    private static final String DATA_EXCEPTION = "22";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";

    private ViolationProblems() {}

    static ProblemException of(DataIntegrityViolationException violation) {
        String state = state(violation);
        if (violation instanceof DuplicateKeyException || state.equals(UNIQUE)) {
            return new ProblemException(CommonProblem.CONFLICT, "This exists already.", violation);
        }
        if (state.equals(FOREIGN_KEY)) {
            return new ProblemException(
                    CommonProblem.CONFLICT,
                    "Something this refers to, or that refers to it, stands in the way.",
                    violation);
        }
        return state.startsWith(DATA_EXCEPTION)
                ? new ProblemException(
                        CommonProblem.INVALID_REQUEST,
                        "A value is out of range, or holds a character that cannot be stored.",
                        violation)
                : MvcProblems.internal(violation);
    }

    private static String state(DataIntegrityViolationException violation) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(violation);
        return root instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }
}
