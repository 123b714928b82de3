package io.groundwork.registration.emailchange;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.problem.RegistrationProblem;
import java.time.Duration;

/** An address that was not changed. */
final class EmailChangeException extends ProblemException {

    private EmailChangeException(RegistrationProblem problem, String detail) {
        super(problem, detail);
    }

    static EmailChangeException failed() {
        return new EmailChangeException(
                RegistrationProblem.EMAIL_CHANGE_FAILED,
                "The link or code may be mistyped, used before, refused, or older than a day. Ask for the change again.");
    }

    /** Told only to whoever has confirmed both addresses. */
    static EmailChangeException takenMeanwhile() {
        return new EmailChangeException(
                RegistrationProblem.EMAIL_CHANGE_FAILED, "The address belongs to another account meanwhile.");
    }

    static ProblemException tooMany(Duration wait) {
        return new EmailChangeException(
                        RegistrationProblem.TOO_MANY_ATTEMPTS, "The address was to change too often today.")
                .withHeader("Retry-After", Long.toString(wait.toSeconds()));
    }

    static ProblemException notFound() {
        return ProblemException.notFound("There is no such change of a mail address.");
    }
}
