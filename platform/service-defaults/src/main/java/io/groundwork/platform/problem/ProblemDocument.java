package io.groundwork.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as sent (RFC 9457), member for member.
 *
 * @param type {@code /problems/{slug}}, or {@code about:blank} for a status outside the catalogue
 * @param instance path of the request, or null when it is no URI
 * @param traceId id under which the request is traced and logged
 * @param errors what is wrong with the input; absent when nothing is
 * @param members what this type of problem has beside these
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @Nullable URI instance,
        @JsonProperty("trace_id") String traceId,
        List<InvalidField> errors,
        @JsonAnyGetter Map<String, Object> members) {

    static ProblemDocument of(ProblemException problem, @Nullable URI instance, String traceId) {
        ProblemType type = problem.type();
        return new ProblemDocument(
                // RFC 9457, section 4.2.1: a type of which nothing more is known than its status.
                type instanceof OtherProblem ? "about:blank" : "/problems/" + type.slug(),
                type.title(),
                type.status().value(),
                problem.detail(),
                instance,
                traceId,
                problem.errors(),
                problem.members());
    }
}
