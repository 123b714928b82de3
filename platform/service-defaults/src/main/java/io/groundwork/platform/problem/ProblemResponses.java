package io.groundwork.platform.problem;

import io.groundwork.platform.trace.RequestTrace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes responses of problems; for filters and error pages, which no advice reaches. Controllers throw the {@link ProblemException}
 * instead. Safe for concurrent use.
 */
public final class ProblemResponses {

    private final JsonMapper mapper;

    ProblemResponses(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes the problem, whatever the request accepts, unless the response is on its way already. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.type().status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(document(request, problem)));
    }

    static ResponseEntity<Object> entity(HttpServletRequest request, ProblemException problem) {
        return ResponseEntity.status(problem.type().status())
                .headers(headers(problem))
                .body(document(request, problem));
    }

    static HttpHeaders headers(ProblemException problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(problem.headers());
        // Set here, so that no content negotiation takes place over an error.
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return headers;
    }

    static ProblemDocument document(HttpServletRequest request, ProblemException problem) {
        return ProblemDocument.of(problem, instance(request), RequestTrace.idOf(request));
    }

    private static @Nullable URI instance(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return URI.create(failed instanceof String path ? path : request.getRequestURI());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
