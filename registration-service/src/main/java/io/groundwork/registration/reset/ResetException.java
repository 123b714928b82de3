package io.groundwork.registration.reset;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.problem.RegistrationProblem;

/** A password that was not reset. */
final class ResetException extends ProblemException {

    private ResetException(String detail) {
        super(RegistrationProblem.PASSWORD_RESET_FAILED, detail);
    }

    static ResetException failed() {
        return new ResetException("The link may be mistyped, used before, or older than an hour. Ask for a new one.");
    }
}
