package io.groundwork.platform.web;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request's {@code If-Match} (RFC 9110, section 13.1.1) as a controller parameter. Each write of a versioned resource calls
 * {@link #require} with the version it is about to change.
 *
 * @param header the field value as sent, several fields joined by commas; null when there is none
 */
public record IfMatch(@Nullable String header) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");

    /**
     * Passes when the header names this version, or is {@code *}.
     *
     * @throws ProblemException 428 without a header, 400 for one that is not a list of entity tags, 412 for another version; a
     *     weak tag never matches
     */
    public void require(long currentVersion) {
        List<String> tags = tags();
        if (!tags.contains("*") && !tags.contains(ETags.of(currentVersion))) {
            throw new ProblemException(
                            CommonProblem.PRECONDITION_FAILED, "If-Match does not name the resource's current version.")
                    .withHeader("ETag", ETags.of(currentVersion));
        }
    }

    private List<String> tags() {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the resource as you read it.");
        }
        List<String> tags = List.of(SEPARATOR.split(header.strip()));
        if (!tags.stream().allMatch(tag -> tag.equals("*") || TAG.matcher(tag).matches())) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST, "If-Match must be entity tags in double quotes, or *.");
        }
        return tags;
    }
}
