package io.groundwork.registration.token;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.problem.RegistrationProblem;
import java.time.Duration;

/** A rotation that would make tokens nobody can verify yet. */
final class KeyException extends ProblemException {

    private KeyException(String detail) {
        super(RegistrationProblem.KEY_NOT_KNOWN_YET, detail);
    }

    static ProblemException notKnownYet(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return new KeyException("The next key can sign in " + seconds + " s.")
                .withHeader("Retry-After", Long.toString(seconds));
    }
}
