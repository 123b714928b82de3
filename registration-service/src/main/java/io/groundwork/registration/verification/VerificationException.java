package io.groundwork.registration.verification;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.problem.RegistrationProblem;
import java.util.List;

/** A verification that did not happen. */
final class VerificationException extends ProblemException {

    private VerificationException(RegistrationProblem problem, String detail) {
        super(problem, detail);
    }

    static VerificationException failed() {
        return new VerificationException(
                RegistrationProblem.VERIFICATION_FAILED, "It may be mistyped, used before, or older than it may be.");
    }

    static VerificationException passwordRequired() {
        var exception = new VerificationException(
                RegistrationProblem.PASSWORD_REQUIRED,
                "This account has no password yet; send one with the link or code.");
        exception.withErrors(List.of(new InvalidField("/password", "is required")));
        return exception;
    }
}
