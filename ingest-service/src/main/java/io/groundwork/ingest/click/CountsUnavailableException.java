package io.groundwork.ingest.click;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import org.springframework.dao.DataAccessException;

/** Redis does not answer; views go on being taken in meanwhile. */
final class CountsUnavailableException extends ProblemException {

    private CountsUnavailableException(DataAccessException cause) {
        super(CommonProblem.UNAVAILABLE, "The counts cannot be read at the moment; no view is lost.", cause);
    }

    static ProblemException because(DataAccessException cause) {
        return new CountsUnavailableException(cause).withHeader("Retry-After", "5");
    }
}
