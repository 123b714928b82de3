package io.groundwork.registration.admin;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.problem.RegistrationProblem;

/** Something that even an admin may not do. */
final class AdminException extends ProblemException {

    private AdminException(RegistrationProblem problem, String detail) {
        super(problem, detail);
    }

    static AdminException lastAdmin() {
        return new AdminException(RegistrationProblem.LAST_ADMIN, "Make somebody else an admin first.");
    }

    static ProblemException noSuchAccount() {
        return ProblemException.notFound("There is no such account.");
    }
}
