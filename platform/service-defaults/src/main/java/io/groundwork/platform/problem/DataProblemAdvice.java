package io.groundwork.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;

/** Database errors that are the caller's to know: a lost race, or a database that is away. Others are internal. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class DataProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(DataProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onLostRace(OptimisticLockingFailureException lost, ServletWebRequest request) {
        boolean conditional = request.getHeader(HttpHeaders.IF_MATCH) != null;
        CommonProblem type = conditional ? CommonProblem.PRECONDITION_FAILED : CommonProblem.CONFLICT;
        return answer(
                request,
                new ProblemException(type, "Another request changed the resource first. Read it again.", lost));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onViolation(DataIntegrityViolationException violation, ServletWebRequest request) {
        ProblemException problem = ViolationProblems.of(violation);
        if (problem.type() == CommonProblem.INTERNAL) {
            LOG.error("Request failed: {}", request.getDescription(false), violation);
        }
        return answer(request, problem);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    @Nullable
    ResponseEntity<Object> onOutage(RuntimeException outage, ServletWebRequest request) {
        LOG.warn("Storage is unavailable: {}", request.getDescription(false), outage);
        return answer(request, MvcProblems.unavailable("Storage is busy or away. Try again shortly.", outage));
    }

    /** Nothing once the response is on its way, as a stream of events is. */
    private static @Nullable ResponseEntity<Object> answer(ServletWebRequest request, ProblemException problem) {
        HttpServletResponse response = request.getResponse();
        return response == null || response.isCommitted()
                ? null
                : ProblemResponses.entity(request.getRequest(), problem);
    }
}
