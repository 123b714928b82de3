package io.groundwork.registration.mfa;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.problem.RegistrationProblem;

/** A second factor that is not set up or taken away. */
final class FactorException extends ProblemException {

    private FactorException(RegistrationProblem problem, String detail) {
        super(problem, detail);
    }

    static FactorException isOn() {
        return new FactorException(RegistrationProblem.SECOND_FACTOR_IS_ON, "Remove it first, with one of its codes.");
    }

    static FactorException wrongCode() {
        return new FactorException(
                RegistrationProblem.WRONG_CODE, "Check the phone's clock, and wait for a code that was not used yet.");
    }

    static FactorException passwordTooShort() {
        return new FactorException(
                RegistrationProblem.LONGER_PASSWORD_NEEDED,
                "The password is shorter than 15 characters. Ask for a link and choose a longer one first.");
    }

    static ProblemException noneThere() {
        return ProblemException.notFound("There is no second factor.");
    }
}
