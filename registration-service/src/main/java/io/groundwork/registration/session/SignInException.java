package io.groundwork.registration.session;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.problem.RegistrationProblem;
import java.time.Duration;

/** A sign-in or refresh that was refused. What it says never depends on whether the account exists. */
final class SignInException extends ProblemException {

    private SignInException(RegistrationProblem problem, String detail) {
        super(problem, detail);
    }

    static ProblemException wrongCredentials() {
        return unauthenticated(new SignInException(
                RegistrationProblem.INVALID_CREDENTIALS,
                "Check the address and the password; a new account has to be verified before its first use."));
    }

    static ProblemException secondFactorRequired() {
        return unauthenticated(new SignInException(
                RegistrationProblem.SECOND_FACTOR_REQUIRED,
                "Send a code of the authenticator app that was not used yet, or a recovery code, as otp."));
    }

    static ProblemException invalidRefreshToken() {
        return unauthenticated(new SignInException(RegistrationProblem.INVALID_REFRESH_TOKEN, "Sign in again."));
    }

    static ProblemException tooManyAttempts(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new SignInException(RegistrationProblem.TOO_MANY_ATTEMPTS, "Try again in " + seconds + " s.")
                .withHeader("Retry-After", Long.toString(seconds));
    }

    /** Every 401 names a scheme (RFC 9110, section 11.6.1). */
    private static ProblemException unauthenticated(SignInException refusal) {
        return refusal.withHeader("WWW-Authenticate", "Bearer realm=\"groundwork\"");
    }
}
