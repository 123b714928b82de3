package io.groundwork.registration.imports;

import io.groundwork.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The headers of draft-ietf-httpbis-resumable-upload, in the form of RFC 9651. */
final class UploadHeaders {

    static final String OFFSET = "Upload-Offset";
    static final String COMPLETE = "Upload-Complete";

    private static final String YES = "?1";
    private static final String NO = "?0";

    private UploadHeaders() {}

    static String value(boolean truth) {
        return truth ? YES : NO;
    }

    /** Without the header the request carries all that is left. */
    static boolean isComplete(@Nullable String header) {
        return switch (header) {
            case null -> true;
            case YES -> true;
            case NO -> false;
            default -> throw ProblemException.invalid("/" + COMPLETE, "must be ?1, when the file ends here, or ?0");
        };
    }
}
