package io.groundwork.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The body of an error answer: RFC 9457 with the suite's {@code trace_id}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable @JsonProperty("trace_id") String traceId) {

    static ProblemDocument of(GatewayProblem problem, String detail, URI request, @Nullable String traceId) {
        return new ProblemDocument(
                "/problems/" + problem.slug(),
                problem.title(),
                problem.status().value(),
                detail,
                request.getRawPath(),
                traceId);
    }
}
