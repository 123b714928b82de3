package io.groundwork.registration.passkey;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.problem.RegistrationProblem;

/** A passkey that is not taken. */
final class PasskeyException extends ProblemException {

    private PasskeyException(RegistrationProblem problem, String detail) {
        super(problem, detail);
    }

    /** Says nothing about what was wrong: whoever tries may not be the person. */
    static PasskeyException refused() {
        return new PasskeyException(
                RegistrationProblem.PASSKEY_REFUSED,
                "Try again, or sign in with the password. A request is good once.");
    }

    static ProblemException tooMany() {
        return new ProblemException(CommonProblem.CONFLICT, "The account has as many passkeys as it may. Remove one.");
    }

    static ProblemException notFound() {
        return ProblemException.notFound("There is no such passkey.");
    }
}
