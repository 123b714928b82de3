package io.groundwork.platform.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * One entry of the error catalogue. A service declares its own as an enum; the platform's are {@link CommonProblem}.
 *
 * <p>The slug is public and stable: {@code /problems/{slug}} is the problem's {@code type} on the wire.
 */
public interface ProblemType {

    /** The constant's own name. */
    String name();

    /** Lower-case kebab name, unique over all services. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status();

    /** Short summary for people, the same for every occurrence. */
    String title();
}
