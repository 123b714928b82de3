package io.groundwork.idempotency;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.util.regex.Pattern;

/** What a caller names one intended effect by. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

    IdempotencyKey {
        if (!VISIBLE_ASCII.matcher(value).matches()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST, HEADER + " must be 1 to 255 visible ASCII characters.");
        }
    }
}
