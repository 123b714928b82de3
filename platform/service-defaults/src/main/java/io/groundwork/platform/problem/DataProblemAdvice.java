package io.groundwork.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Database errors that are the caller's to know: a lost race, or a database that is away. Others are internal. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class DataProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(DataProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> onLostRace(OptimisticLockingFailureException lost, HttpServletRequest request) {
        boolean conditional = request.getHeader(HttpHeaders.IF_MATCH) != null;
        CommonProblem type = conditional ? CommonProblem.PRECONDITION_FAILED : CommonProblem.CONFLICT;
        return ProblemResponses.entity(
                request,
                new ProblemException(type, "Another request changed the resource first. Read it again.", lost));
    }

    @ExceptionHandler
    ResponseEntity<Object> onDuplicate(DuplicateKeyException duplicate, HttpServletRequest request) {
        return ProblemResponses.entity(
                request, new ProblemException(CommonProblem.CONFLICT, "This exists already.", duplicate));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> onOutage(RuntimeException outage, HttpServletRequest request) {
        LOG.warn("Storage is unavailable for {} {}", request.getMethod(), request.getRequestURI(), outage);
        return ProblemResponses.entity(
                request, MvcProblems.unavailable("Storage is busy or away. Try again shortly.", outage));
    }
}
