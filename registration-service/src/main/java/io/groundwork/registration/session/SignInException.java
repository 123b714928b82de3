package io.groundwork.registration.session;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.problem.RegistrationProblem;
import java.time.Duration;

/** A sign-in or refresh that was refused. What it says never depends on whether the account exists. */
final class SignInException extends ProblemException {

    private SignInException(RegistrationProblem problem, String detail) {
        super(problem, detail);
    }

    static SignInException wrongCredentials() {
        return new SignInException(
                RegistrationProblem.INVALID_CREDENTIALS,
                "Check the address and the password; a new account has to be verified before its first use.");
    }

    static SignInException invalidRefreshToken() {
        return new SignInException(RegistrationProblem.INVALID_REFRESH_TOKEN, "Sign in again.");
    }

    static ProblemException tooManyAttempts(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new SignInException(RegistrationProblem.TOO_MANY_ATTEMPTS, "Try again in " + seconds + " s.")
                .withHeader("Retry-After", Long.toString(seconds));
    }
}
