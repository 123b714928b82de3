package io.groundwork.platform.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where what a controller throws becomes a response. A service's own advice goes first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onProblem(ProblemException problem, WebRequest request) {
        if (problem.type().status().is5xxServerError()) {
            LOG.warn("Answered {}: {}", problem.type().slug(), request.getDescription(false), problem);
        }
        return respond(problem, problem, HttpHeaders.EMPTY, request);
    }

    /** Left to Spring Security's filter, which knows whether to ask for a token or to refuse the one it got. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void onRefusal(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onAnythingElse(Exception exception, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        LOG.error("Request failed: {}", request.getDescription(false), exception);
        return respond(exception, MvcProblems.internal(exception), HttpHeaders.EMPTY, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
            LOG.error("Request failed: {}", request.getDescription(false), exception);
        }
        return respond(exception, MvcProblems.of(exception, status), headers, request);
    }

    private @Nullable ResponseEntity<Object> respond(
            Exception exception, ProblemException problem, HttpHeaders more, WebRequest request) {
        HttpHeaders headers = ProblemResponses.headers(problem);
        more.forEach(headers::putIfAbsent);
        Object document = ProblemResponses.document(((ServletWebRequest) request).getRequest(), problem);
        return super.handleExceptionInternal(
                exception, document, headers, problem.type().status(), request);
    }
}
